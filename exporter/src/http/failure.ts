import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, type ErrorDescription, errorTable } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Logger } from '../telemetry/logger.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Code of the error that was answered, for the log. */
    errorCode?: ErrorCode;
  }
}

/** Answers every error with its code: one line of text for people, problem JSON (RFC 9457) for programs that ask for it. */
export function answerFailures(app: FastifyInstance, log: Logger): void {
  const methodsByPath = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    methodsByPath.set(url, [...(methodsByPath.get(url) ?? []), ...[method].flat()]);
  });
  app.setErrorHandler(async (error, request, reply) => {
    const known = toExporterError(error);
    if (known.code === 'internal.bug')
      log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    await sendFailure(request, reply, known);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    const methods = methodsByPath.get(path);
    if (methods === undefined) {
      await sendFailure(
        request,
        reply,
        new ExporterError('request.not-found', 'There is nothing at this path.'),
      );
      return;
    }
    const allowed = methods.join(', ');
    reply.header('allow', allowed);
    const message = `This path does not have the method ${request.method}; it has ${allowed}.`;
    await sendFailure(request, reply, new ExporterError('request.method-not-allowed', message));
  });
}

/** What fastify refuses before it looks for a route, such as a path that is no valid encoding. */
export function answerFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendFailure(request, reply, toExporterError(error));
}

async function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ExporterError,
): Promise<void> {
  const status = error.description.status ?? 500;
  reply.errorCode = error.code;
  reply.code(status).header('cache-control', 'no-store');
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
  if (wantsJson(request.headers.accept)) {
    await reply.type('application/problem+json').send(JSON.stringify(problemDocument(error, status)));
  } else await reply.type('text/plain; charset=utf-8').send(`${error.toLine()}\n`);
}

function problemDocument(error: ExporterError, status: number): Record<string, unknown> {
  const { summary, remedy }: ErrorDescription = errorTable[error.code];
  return { type: 'about:blank', title: summary, status, detail: error.message, code: error.code, remedy };
}

function wantsJson(accept = ''): boolean {
  return /application\/(problem\+)?json/i.test(accept) && !/text\/plain/i.test(accept);
}

function toExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) {
    // What has no status of its own is no mistake of the caller and should have been dealt with before.
    return error.description.status === undefined ? internalBug(error) : error;
  }
  const { statusCode, code } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_HANDLER_TIMEOUT')
    return new ExporterError('request.timed-out', 'The request took too long.', { cause: error });
  if (statusCode === 413)
    return new ExporterError('request.too-large', 'The body of the request is too large.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new ExporterError('request.invalid-parameter', 'The request cannot be understood.', {
      cause: error,
    });
  }
  return internalBug(error);
}

function internalBug(cause: unknown): ExporterError {
  return new ExporterError('internal.bug', 'The exporter failed; its log says more.', { cause });
}
