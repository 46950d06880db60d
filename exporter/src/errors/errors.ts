import type { ErrorRows } from './error-rows.ts';

export default {
  'request.rate-limited': {
    status: 429,
    summary: 'Too many requests from one caller or for one device.',
    remedy:
      'Wait for the time in the Retry-After header; `limits` in the configuration file sets how many are allowed.',
  },
  'internal.bug': {
    status: 500,
    summary: 'Unexpected error in the exporter: this is a bug.',
    remedy: 'Report it, with the log lines from the same time.',
  },
} satisfies ErrorRows;
