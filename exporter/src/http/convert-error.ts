import type { FastifyError } from 'fastify';
import { ExporterError } from '../errors/exporter-error.ts';

/** Whatever a route or the framework threw, as an error of the table that a caller can be told. */
export function toExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) {
    // What has no status of its own is no mistake of the caller and should have been dealt with before.
    return error.description.status === undefined ? internalBug(error) : error;
  }
  const { statusCode = 500, code = '', message = '' } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_HANDLER_TIMEOUT')
    return new ExporterError('request.timed-out', 'The request took too long.', { cause: error });
  if (statusCode === 413)
    return new ExporterError('request.too-large', 'The body of the request is too large.');
  if (statusCode === 415) {
    return new ExporterError('request.unsupported-media-type', 'This route takes no body of this type.');
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

/** The parser of JSON throws what JavaScript throws; the codes of all other parsers begin alike. */
function bodyError(error: unknown, code: string, message: string): string | undefined {
  if (code.startsWith('FST_ERR_CTP')) return message;
  return error instanceof SyntaxError ? 'it is no valid JSON' : undefined;
}

function internalBug(cause: unknown): ExporterError {
  return new ExporterError('internal.bug', 'The exporter failed; its log says more.', { cause });
}
