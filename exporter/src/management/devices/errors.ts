import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registry.not-quarantined': {
    status: 409,
    summary: 'Only a device in quarantine can be confirmed.',
    remedy: 'Nothing to do: the device is read as usual.',
  },
  'registry.bulk-rejected': {
    status: 422,
    summary: 'Some of the devices cannot be changed; nothing was changed.',
    remedy: 'Correct what `errors` lists, or leave those devices out, and repeat the request.',
  },
} satisfies ErrorRows;
