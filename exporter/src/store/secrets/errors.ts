import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'secret.key-missing': {
    status: 503,
    summary: 'There is no key for the secrets in the database.',
    remedy:
      'Put the key file back from its copy, or set MIKROFLEET_KEY. Without it stored credentials are lost.',
  },
  'secret.key-wrong': {
    status: 503,
    summary: 'The key is another than the one that the secrets were sealed with.',
    remedy:
      'Use the key file or MIKROFLEET_KEY that belongs to this database; after a rotation keep the old key until it is finished.',
  },
  'secret.key-invalid': {
    status: 503,
    summary: 'The key has the wrong form.',
    remedy: 'A key is 32 random bytes as base64 or hexadecimal digits: openssl rand -base64 32.',
  },
  'secret.key-exposed': {
    status: 503,
    summary: 'Other users of the machine can read the key file.',
    remedy: 'chmod 600 the file, and rotate the key if somebody may have read it.',
  },
  'secret.key-unreadable': {
    status: 503,
    summary: 'The key file cannot be read.',
    remedy: 'Check its path and permissions.',
  },
  'secret.key-unwritable': {
    status: 503,
    summary: 'The key file cannot be written.',
    remedy: 'Let the user of the exporter write to its directory, or give the key in MIKROFLEET_KEY.',
  },
  'secret.cannot-open': {
    status: 503,
    summary: 'A stored secret does not open: it was changed or moved, or belongs to another key.',
    remedy: 'Enter the secret again; find out who changed the database.',
  },
} satisfies ErrorRows;
