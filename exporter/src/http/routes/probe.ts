import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withDeadline } from '../../concurrency/deadline.ts';
import { type Rate, TokenBuckets } from '../../concurrency/token-buckets.ts';
import { portOf } from '../../config/describe.ts';
import { selectCollectors } from '../../devices/modules.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { compressBody } from '../../exposition/compress.ts';
import { encodeFamilies } from '../../exposition/encode.ts';
import { negotiate } from '../../exposition/negotiate.ts';
import { failedResult } from '../../probe/result.ts';
import { serialOf } from '../../management/devices/scrape-facts.ts';
import type { Scraped, Scraper } from '../../devices/directory.ts';
import { asDownDevice, DownDevice } from '../../devices/down-device.ts';
import type { Identity } from '../identity.ts';
import { isInternal } from '../problem.ts';
import { debugPage, downDevicePage } from './debug-page.ts';
import { explainDown } from './explain-down.ts';
import type { ProbeAnswer, ProbeRequest } from '../../probe/probe-service.ts';
import { goneSignal } from '../../management/gone-signal.ts';
import { type ProbeQuery, readProbeQuery } from './probe-query.ts';
import type { RouteContext } from './context.ts';
import { scrape } from '../permission.ts';

/** What the query asks to read. */
interface Wanted extends Scraped, Pick<ProbeRequest, 'collectors'> {}

/**
 * How often people may make the exporter ask one device in spite of its back-off. Each time is a login, and a wrong
 * password is tried once more.
 */
const retryRate: Rate = { burst: 3, intervalMs: 10_000 };

/**
 * `GET /probe`: the metrics of one device. A valid request always gets status 200, whatever the device does and
 * whatever keeps us from asking it.
 */
export function probeRoute(app: FastifyInstance, context: RouteContext): void {
  const retries = new TokenBuckets(() => retryRate);
  app.route({
    method: 'GET',
    url: '/probe',
    // A HEAD request would read the whole device for a few headers.
    exposeHeadRoute: false,
    config: { permission: scrape, answersDown: true },
    handler: async (request, reply) => {
      const query = readProbeQuery(request, context.service.settings);
      const wanted = await find(request.identity, query, context).catch(onlyDown);
      if (wanted instanceof DownDevice) return sendDown(request, reply, { down: wanted, query, context });
      const { target, collectors, device } = wanted;
      const waitMs = query.retry ? retries.take(retryKey(wanted)) : 0;
      const retry = query.retry && waitMs === 0;
      const answer = await withDeadline(query.timeoutMs, { caller: goneSignal(reply) }, (deadline) =>
        probeOrAbandon({ target, collectors, deadline, retry }, context),
      );
      if (answer === undefined) return reply.hijack();
      const swapped = await compareHardware(request, context, { device, answer });
      if (swapped !== undefined) {
        return sendDown(request, reply, { down: swapped, query, context, asked: true });
      }
      record(answer, { name: target.name, context });
      if (device !== undefined && !answer.shared) context.observer?.saw(device, answer.result);
      if (!query.debug) return sendExposition(request, reply, { answer, context });
      const isDown = !answer.result.up && retry;
      const diagnosis = isDown ? await explainDown(wanted, request.identity, { context, reply }) : undefined;
      const last = context.history.last(target.name);
      const { timeoutMs } = query;
      return sendPage(reply, debugPage({ target, collectors, timeoutMs, waitMs, last, diagnosis }, answer));
    },
  });
}

/** In one tenant, a device registered twice or under several names is still one device. */
const retryKey = ({ target }: Wanted): string =>
  JSON.stringify([target.tenant, target.address, portOf(target)]);

/** Everything that is not a mistake of the caller. */
function onlyDown(error: unknown): DownDevice {
  const down = error instanceof DownDevice ? error : asDownDevice(error);
  if (down !== undefined) return down;
  throw error;
}

async function find(
  identity: Identity,
  query: ProbeQuery,
  { service, directory }: RouteContext,
): Promise<Wanted> {
  if (identity.kind === 'down') throw identity.error;
  const scraped = await directory.scrapeTarget(scraperOf(identity), query);
  try {
    return { ...scraped, collectors: selectCollectors(service.settings, scraped.target, query.modules) };
  } catch (error) {
    throw asDownDevice(error, scraped.device) ?? error;
  }
}

function scraperOf(identity: Exclude<Identity, { kind: 'down' }>): Scraper {
  if (identity.kind === 'token') return { scope: identity.principal.scope };
  return { tokenError: identity.kind === 'anonymous' ? identity.tokenError : undefined };
}

/** The state of a registered device that reported another serial: what was read is not that device's. */
async function compareHardware(
  { identity }: FastifyRequest,
  { hardware }: RouteContext,
  { device, answer }: Pick<Scraped, 'device'> & { readonly answer: ProbeAnswer },
): Promise<DownDevice | undefined> {
  if (hardware === undefined || identity.kind !== 'token' || device === undefined) return undefined;
  try {
    await hardware.saw(identity.principal.scope, device.id, serialOf(answer.result));
    return undefined;
  } catch (error) {
    // Without its database the exporter still returns the data it has read.
    if (!(error instanceof ExporterError)) throw error;
    return error.code === 'registry.quarantined' ? asDownDevice(error, device) : undefined;
  }
}

/** Undefined when the client has disconnected. */
async function probeOrAbandon(
  request: ProbeRequest,
  { service, metrics }: RouteContext,
): Promise<ProbeAnswer | undefined> {
  try {
    return await service.probe(request);
  } catch (error) {
    if (!request.deadline.cancelled) throw error;
    metrics.recordAbandoned();
    return undefined;
  }
}

function record(
  { result, shared }: ProbeAnswer,
  { name, context }: { readonly name: string | undefined; readonly context: RouteContext },
): void {
  context.metrics.recordProbe(result, shared);
  if (!shared && name !== undefined) context.history.record(name, result);
}

interface DownAnswer {
  readonly down: DownDevice;
  readonly query: ProbeQuery;
  readonly context: RouteContext;
  /** Whether the device was contacted before. */
  readonly asked?: boolean;
}

function sendDown(
  request: FastifyRequest,
  reply: FastifyReply,
  { down, query, context, asked = false }: DownAnswer,
): Promise<FastifyReply> | FastifyReply {
  const answer = { result: { ...failedResult(down, reply.elapsedTime), asked }, shared: false };
  // The answer leaves this out, so the log must have it.
  if (down.cause instanceof ExporterError && isInternal(down.cause)) {
    context.log.error({ err: down.cause, device: down.device?.id }, 'device not read');
  }
  // Without a device, the name is whatever the caller wrote.
  const name = down.device?.id;
  record(answer, { name, context });
  if (!query.debug) return sendExposition(request, reply, { answer, context });
  const last = name === undefined ? undefined : context.history.last(name);
  return sendPage(reply, downDevicePage(down, { last, answer }));
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

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(page);
}
