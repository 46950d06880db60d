import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'request.idempotency-mismatch': {
    status: 422,
    summary: 'The idempotency key came with another request before.',
    remedy: 'Use a new key for every new request, and the same one only to repeat it.',
  },
  'request.idempotency-running': {
    status: 409,
    summary: 'The first request with this idempotency key is still under way.',
    remedy: 'Repeat the request in a moment; it will get the answer of the first.',
  },
} satisfies ErrorRows;
