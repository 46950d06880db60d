import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'request.idempotency-mismatch': {
    status: 422,
    summary: 'The idempotency key was already used for a different request.',
    remedy: 'Use a new key for every new request, and reuse a key only to repeat the same request.',
  },
  'request.idempotency-running': {
    status: 409,
    retryAfterSeconds: 5,
    summary: 'The first request with this idempotency key is still running.',
    remedy:
      'Repeat the request in a moment; it gets the response of the first one. If the exporter was killed meanwhile, it is carried out again after 15 seconds.',
  },
} satisfies ErrorRows;
