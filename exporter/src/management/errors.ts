import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'registry.not-configured': {
    status: 503,
    summary: 'The exporter has no database, so devices cannot be registered.',
    remedy: 'Set `storage.sqlite.path` or `storage.postgresql` in the configuration file and restart.',
  },
  'contact.failed': {
    status: 502,
    summary: 'The device could not be reached or queried.',
    remedy: 'Follow the remedy in `cause`, or run `POST /api/v1/test-connection` for the device.',
  },
} satisfies ErrorRows;
