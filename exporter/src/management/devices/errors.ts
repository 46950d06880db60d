import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registry.not-quarantined': {
    status: 409,
    summary: 'Only a device in quarantine can be confirmed.',
    remedy: 'Nothing to do: the device is read as usual.',
  },
} satisfies ErrorRows;
