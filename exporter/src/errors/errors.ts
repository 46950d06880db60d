import type { ErrorRows } from './error-rows.ts';

export default {
  'request.rate-limited': {
    status: 429,
    summary: 'Too many requests from one caller, or for one device.',
    remedy:
      'Wait as long as the header Retry-After says; `limits` in the configuration file sets how many are allowed.',
  },
  'internal.bug': {
    status: 500,
    summary: 'The exporter failed in a way that nobody foresaw.',
    remedy: 'Report it with the log lines of the same moment.',
  },
} satisfies ErrorRows;
