import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError, isInternal } from '../errors/exporter-error.ts';
import { type RateLimit, RateLimited } from '../errors/rate-limited.ts';
import { endedWithCaller } from '../management/gone-signal.ts';
import type { Logger } from '../telemetry/logger.ts';
import { drainBody } from './api/body-parsers.ts';
import { apiPrefix } from './api/prefix.ts';
import { toExporterError } from './convert-error.ts';
import { lineOf, problemOf } from './problem.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Code of the error in the response, for log, audit and metrics. */
    errorCode?: ErrorCode;
    /** The limit that refused the request. */
    rateLimit?: RateLimit;
  }
}

/** Answers the errors of every route, and unknown paths and methods. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  const registered: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    registered.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  app.setErrorHandler(async (error, request, reply) => {
    if (endedWithCaller(error, reply)) return reply.hijack();
    const known = toExporterError(error);
    // The framework would close the connection.
    if (known.code === 'request.too-large' && (await drainBody(request.raw)))
      reply.removeHeader('connection');
    if (known.code === 'internal.bug') {
      log.error({ err: error, route: request.routeOptions.url, requestId: request.id }, 'request failed');
    }
    // The response leaves this out, so the log must have it.
    if (isInternal(known)) log.error({ err: known }, 'request failed');
    return sendError(request, reply, known);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    const methods = registered.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    if (methods.length === 0) {
      return sendError(request, reply, new ExporterError('request.not-found', 'This path does not exist.'));
    }
    const allowed = [...new Set(methods)].join(', ');
    reply.header('allow', allowed);
    const message = `This path does not support ${request.method}; it supports ${allowed}.`;
    return sendError(request, reply, new ExporterError('request.method-not-allowed', message));
  });
}

/** Errors from fastify before it looks for a route, such as an invalid encoding of the path. */
export function answerFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendError(request, reply, toExporterError(error));
}

/** A path such as `/devices/:id`. A wildcard route matches any path and is left out. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&')
      .replaceAll(/:\w+/g, '[^/]+')
      .replaceAll('*', '(?!)')}$`,
  );

/** A problem document for programs; one line of text for people who open a page meant for Prometheus. */
async function sendError(request: FastifyRequest, reply: FastifyReply, error: ExporterError): Promise<void> {
  const { status = 500 } = error.description;
  reply.errorCode = error.code;
  reply.code(status).header('cache-control', 'no-store');
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
  if (error instanceof RateLimited) reply.rateLimit = error.limit;
  if (wantsProblem(request)) {
    const problem = JSON.stringify(problemOf(error, request.id));
    await reply.type('application/problem+json').serializer(String).send(problem);
  } else await reply.type('text/plain; charset=utf-8').send(`${lineOf(error)}\n`);
}

/** The management API always answers with JSON, whatever `Accept` says. */
function wantsProblem({ url, headers: { accept = '' } }: FastifyRequest): boolean {
  const rest = url.startsWith(apiPrefix) ? url.slice(apiPrefix.length) : undefined;
  if (rest !== undefined && /^(?:[/?]|$)/.test(rest)) return true;
  return /application\/(problem\+)?json/i.test(accept) && !/text\/plain/i.test(accept);
}
