import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DetailedError } from '../../errors/detailed-error.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { answerHead } from '../failure-head.ts';
import { endedWithCaller } from '../../management/gone-signal.ts';
import { logInternal, shownMessage } from '../shown-message.ts';
import { toSnake } from '../../management/letter-case.ts';
import { drainBody } from './read-body.ts';
import { type FieldFault, InvalidRequest } from './validation.ts';

export const apiPrefix = '/api/v1';

/** Answers every error below the prefix as problem JSON (RFC 9457), whatever the caller accepts. */
export function answerProblems(api: FastifyInstance, log: Logger): void {
  api.setErrorHandler(async (error, request, reply) => {
    if (endedWithCaller(error, reply)) return reply.hijack();
    const known = toExporterError(error);
    // The framework would close the connection.
    if (known.code === 'request.too-large' && (await drainBody(request.raw)))
      reply.removeHeader('connection');
    if (known.code === 'internal.bug')
      log.error({ err: error, route: request.routeOptions.url, requestId: request.id }, 'request failed');
    logInternal(log, known);
    return sendProblem(request, reply, known);
  });
}

export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ExporterError,
): Promise<void> {
  const { summary, remedy } = error.description;
  const status = answerHead(reply, error);
  const errors = faultsOf(error);
  const problem = {
    type: `urn:mikrofleet:error:${error.code}`,
    title: summary,
    status,
    detail: detailOf(error),
    code: error.code,
    remedy,
    instance: `urn:mikrofleet:request:${request.id}`,
    ...(errors === undefined ? {} : { errors }),
    ...(error instanceof DetailedError ? error.details : {}),
  };
  await reply.type('application/problem+json').serializer(String).send(JSON.stringify(problem));
}

/** The registry names properties as the code does; callers know them as JSON has them. */
function detailOf(error: ExporterError): string {
  const message = shownMessage(error);
  return error.code === 'registry.invalid-value' ? message.replace(/^\w+(?=:)/, toSnake) : message;
}

function faultsOf(error: ExporterError): readonly FieldFault[] | undefined {
  if (error instanceof InvalidRequest) return error.faults;
  if (error.code !== 'registry.invalid-value') return undefined;
  const [, field, message] = /^(\w+): (.*)$/s.exec(detailOf(error)) ?? [];
  return field === undefined || message === undefined ? undefined : [{ field, message }];
}

function toExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) {
    // What has no status of its own is no mistake of the caller and should have been dealt with before.
    return error.description.status === undefined ? internalBug(error) : error;
  }
  const { statusCode, code, message } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_HANDLER_TIMEOUT')
    return new ExporterError('request.timed-out', 'The request took too long.', { cause: error });
  if (statusCode === 413)
    return new ExporterError('request.too-large', 'The body of the request is too large.');
  if (statusCode === 415) {
    return new ExporterError('request.unsupported-media-type', 'This route takes no body of this type.');
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const why = code?.startsWith('FST_ERR_CTP') ? (message ?? '') : 'it is no valid JSON';
    return new ExporterError('request.invalid-body', `The body cannot be read: ${why}.`, { cause: error });
  }
  return internalBug(error);
}

function internalBug(cause: unknown): ExporterError {
  return new ExporterError('internal.bug', 'The exporter failed; its log says more.', { cause });
}
