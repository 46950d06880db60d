import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withDeadline } from '../../concurrency/deadline.ts';
import { selectCollectors } from '../../devices/modules.ts';
import { readModuleList } from '../../config/module-list.ts';
import type { Target } from '../../config/settings.ts';
import { ExporterError, isDeviceError } from '../../errors/exporter-error.ts';
import { compressBody } from '../../exposition/compress.ts';
import { encodeFamilies } from '../../exposition/encode.ts';
import { negotiate } from '../../exposition/negotiate.ts';
import { failedResult } from '../../probe/result.ts';
import { serialOf } from '../../management/devices/hardware-watch.ts';
import { isRegisteredDeviceId } from '../../devices/device.ts';
import type { Scraper } from '../../devices/directory.ts';
import type { Identity } from '../identity.ts';
import { debugPage, type WantedProbe } from './debug-page.ts';
import type { ProbeAnswer, ProbeRequest } from '../../probe/probe-service.ts';
import { goneSignal } from '../../management/gone-signal.ts';
import { readFlag, readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { probeTimeoutMs } from './scrape-timeout.ts';
import { scrape } from '../permission.ts';

const parameters = ['target', 'module', 'auth', 'debug'] as const;

/**
 * `GET /probe`: the metrics of one device. A valid request always gets status 200, whatever the device does.
 */
export function probeRoute(app: FastifyInstance, context: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/probe',
    // A HEAD request would read the whole device for a few headers.
    exposeHeadRoute: false,
    config: { permission: scrape },
    handler: async (request, reply) => {
      const found = await readRequest(request, context).catch(asDeviceError);
      if (found instanceof ExporterError) {
        const answer = { result: failedResult(found, reply.elapsedTime), shared: false };
        context.metrics.recordProbe(answer.result, false);
        return sendExposition(request, reply, { answer, context });
      }
      const { debug, timeoutMs, ...wanted } = found;
      const unmet = await meetHardware(request, context, {
        target: wanted.target,
        caller: goneSignal(reply),
      });
      if (unmet !== undefined) {
        const answer = { result: failedResult(unmet, reply.elapsedTime), shared: false };
        context.metrics.recordProbe(answer.result, false);
        return sendExposition(request, reply, { answer, context });
      }
      const answer = await withDeadline(timeoutMs, { caller: goneSignal(reply) }, (deadline) =>
        probeOrAbandon({ ...wanted, deadline }, context),
      );
      if (answer === undefined) return reply.hijack();
      await compareHardware(request, context, { target: wanted.target, answer });
      return debug
        ? sendDebugPage(reply, found, answer)
        : sendExposition(request, reply, { answer, context });
    },
  });
}

/** Asks a device that moved for its serial first. Returns why the device is down; throws if it is another one. */
async function meetHardware(
  { identity }: FastifyRequest,
  { hardware }: RouteContext,
  { target, caller }: { readonly target: Target; readonly caller: AbortSignal },
): Promise<ExporterError | undefined> {
  if (hardware === undefined || identity.kind !== 'token') return undefined;
  try {
    await hardware.meet(identity.principal.scope, target, caller);
    return undefined;
  } catch (error) {
    return asDeviceError(error);
  }
}

/** Throws if a registered device reported another serial or none; the data is then not that device's. */
async function compareHardware(
  { identity }: FastifyRequest,
  { hardware }: RouteContext,
  { target, answer }: { readonly target: Target; readonly answer: ProbeAnswer },
): Promise<void> {
  const { name: id } = target;
  if (hardware === undefined || identity.kind !== 'token' || !isRegisteredDeviceId(id)) return;
  const serial = serialOf(answer.result);
  if (serial === undefined) return;
  try {
    // A lost datagram also leaves the serial out, so a device without one is asked once more.
    const { scope } = identity.principal;
    if (serial === null) await hardware.sawNone(scope, target);
    else await hardware.saw(scope, id, serial);
  } catch (error) {
    // Without its database the exporter still returns the data it has read.
    if (!(error instanceof ExporterError)) throw error;
    if (error.code === 'registry.quarantined' || error.code === 'registry.serial-missing') throw error;
  }
}

/** A name that does not resolve is an error of the device, not a mistake of the client. */
function asDeviceError(error: unknown): ExporterError {
  if (isDeviceError(error)) return error;
  throw error;
}

async function readRequest(
  request: FastifyRequest,
  { service, directory }: RouteContext,
): Promise<WantedProbe & { debug: boolean }> {
  const query = readQuery(request.query, parameters);
  const debug = readFlag('debug', query.debug);
  if (query.target === undefined) {
    throw new ExporterError('request.missing-parameter', 'The parameter target is missing.');
  }
  const { settings } = service;
  const modules = readModuleList(query.module);
  const wanted = { target: query.target, auth: query.auth };
  const target = await directory.scrapeTarget(scraperOf(request.identity), wanted);
  const collectors = selectCollectors(settings, target, modules);
  const header = request.headers['x-prometheus-scrape-timeout-seconds'];
  const timeoutMs = probeTimeoutMs(header === undefined ? undefined : String(header), settings);
  return { target, collectors, timeoutMs, debug };
}

function scraperOf(identity: Identity): Scraper {
  if (identity.kind === 'token') return { scope: identity.principal.scope };
  return { tokenError: identity.kind === 'anonymous' ? identity.tokenError : undefined };
}

/** Undefined when the client has disconnected. */
async function probeOrAbandon(
  request: ProbeRequest,
  { service, history, metrics }: RouteContext,
): Promise<ProbeAnswer | undefined> {
  try {
    const answer = await service.probe(request);
    metrics.recordProbe(answer.result, answer.shared);
    if (!answer.shared) history.record(request.target.name, answer.result);
    return answer;
  } catch (error) {
    if (!request.deadline.cancelled) throw error;
    metrics.recordAbandoned();
    return undefined;
  }
}

async function sendExposition(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, context }: { answer: ProbeAnswer; context: RouteContext },
): Promise<FastifyReply> {
  const { format, contentType } = negotiate(request.headers.accept);
  const { text, duplicates } = encodeFamilies(answer.result.families, format);
  context.metrics.recordDuplicates(duplicates);
  const body = await compressBody(text, request.headers['accept-encoding']);
  if (body.encoding !== undefined) reply.header('content-encoding', body.encoding);
  return reply.type(contentType).header('vary', 'Accept, Accept-Encoding').send(body.bytes);
}

function sendDebugPage(reply: FastifyReply, request: WantedProbe, answer: ProbeAnswer): FastifyReply {
  return reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(debugPage(request, answer));
}
