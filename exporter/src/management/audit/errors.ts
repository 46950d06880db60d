import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'audit.shortened': {
    status: 503,
    summary: 'The database lacks audit records that it has had: its log was lost, or it is an older copy.',
    remedy:
      'Put the right files back, `-wal` included. After restoring an older backup on purpose: `mikrofleet audit accept`.',
  },
  'audit.broken': {
    summary: 'An audit chain is not whole.',
    remedy:
      'Find out who changed the database: `altered` is a changed record, `shortened` and `replaced` an older or another database.',
  },
  'audit.heads-unreadable': {
    status: 503,
    summary: 'The file with the last audit records is damaged or cannot be read.',
    remedy:
      'Restore it from a backup, or check the audit by `mikrofleet audit verify` and write the file anew by `mikrofleet audit accept`.',
  },
} satisfies ErrorRows;
