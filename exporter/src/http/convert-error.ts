import type { FastifyError } from 'fastify';
import { ExporterError } from '../errors/exporter-error.ts';

/** Converts any error of a route or the framework to one that may be sent to the client. */
export function toExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) {
    // An error without an HTTP status is not the client's mistake; it should have been handled earlier.
    return error.description.status === undefined ? internalBug(error) : error;
  }
  const { statusCode = 500, code = '', message = '' } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_HANDLER_TIMEOUT')
    return new ExporterError('request.timed-out', 'The request took too long.', { cause: error });
  if (statusCode === 413)
    return new ExporterError('request.too-large', 'The body of the request is too large.');
  if (statusCode === 415) {
    return new ExporterError(
      'request.unsupported-media-type',
      'This route does not accept this content type.',
    );
  }
  if (statusCode < 400 || statusCode >= 500) return internalBug(error);
  const body = bodyError(error, code, message);
  if (body !== undefined) {
    return new ExporterError('request.invalid-body', `The body cannot be read: ${body}.`, { cause: error });
  }
  return new ExporterError('request.invalid-parameter', 'The request cannot be understood.', {
    cause: error,
  });
}

/** JSON.parse throws a plain SyntaxError; the other body parsers have codes with a common prefix. */
function bodyError(error: unknown, code: string, message: string): string | undefined {
  if (code.startsWith('FST_ERR_CTP')) return message;
  return error instanceof SyntaxError ? 'it is not valid JSON' : undefined;
}

function internalBug(cause: unknown): ExporterError {
  return new ExporterError('internal.bug', 'The exporter failed; see its log.', { cause });
}
