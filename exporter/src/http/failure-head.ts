import type { FastifyReply } from 'fastify';
import type { ErrorCode } from '../errors/codes.ts';
import type { ExporterError } from '../errors/exporter-error.ts';
import { type RateLimit, RateLimited } from '../errors/rate-limited.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Code of the error that was answered, for log, audit and metrics. */
    errorCode?: ErrorCode;
    /** The limit that refused the request. */
    rateLimit?: RateLimit;
  }
}

/** Status and headers of an error, in whatever form its text follows. Gives the status. */
export function answerHead(reply: FastifyReply, error: ExporterError): number {
  const { status = 500 } = error.description;
  reply.errorCode = error.code;
  reply.code(status).header('cache-control', 'no-store');
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
  if (error instanceof RateLimited) reply.rateLimit = error.limit;
  return status;
}
