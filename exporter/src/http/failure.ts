import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorDescription, errorTable } from '../errors/codes.ts';
import { DetailedError } from '../errors/detailed-error.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Logger } from '../telemetry/logger.ts';
import { apiPrefix, sendProblem } from './api/problem.ts';
import { answerHead } from './failure-head.ts';
import { logInternal, shownMessage } from './shown-message.ts';

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
    logInternal(log, known);
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
  const send = request.url.startsWith(`${apiPrefix}/`) ? sendProblem : sendFailure;
  void send(request, reply, toExporterError(error));
}

async function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ExporterError,
): Promise<void> {
  const status = answerHead(reply, error);
  if (wantsJson(request.headers.accept)) {
    await reply.type('application/problem+json').send(JSON.stringify(problemDocument(error, status)));
  } else await reply.type('text/plain; charset=utf-8').send(`${lineOf(error)}\n`);
}

function problemDocument(error: ExporterError, status: number): Record<string, unknown> {
  const { summary, remedy }: ErrorDescription = errorTable[error.code];
  return {
    type: 'about:blank',
    title: summary,
    status,
    detail: shownMessage(error),
    code: error.code,
    remedy,
    ...(error instanceof DetailedError ? error.details : {}),
  };
}

const lineOf = (error: ExporterError): string =>
  `${shownMessage(error)} ${error.description.remedy} [${error.code}]`;

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
