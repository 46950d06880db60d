import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Deadline, isTimeout, withDeadline } from '../../concurrency/deadline.ts';
import { type Rate, TokenBuckets } from '../../concurrency/token-buckets.ts';
import { portOf } from '../../config/describe.ts';
import { selectCollectors } from '../../devices/modules.ts';
import { ExporterError, isDeviceError, isInternal, isReadError } from '../../errors/exporter-error.ts';
import { atOnce } from '../../concurrency/slices.ts';
import { encodeSteps, type ExpositionBytes } from '../../exposition/encode.ts';
import type { Family } from '../../exposition/family.ts';
import { acceptsGzip, negotiate } from '../../exposition/negotiate.ts';
import { failedResult, lateResult, withoutTables } from '../../probe/result.ts';
import { factsOf, serialOf } from '../../management/devices/scrape-facts.ts';
import type { Scraped, Scraper } from '../../devices/directory.ts';
import { fileDeviceId } from '../../devices/file-devices.ts';
import { asDownDevice, DownDevice } from '../../devices/down-device.ts';
import type { Identity } from '../identity.ts';
import { type Answer, sendAnswer } from '../send-body.ts';
import { type DebugFacts, debugHead, downDevicePage } from './debug-page.ts';
import { explainDown } from './explain-down.ts';
import type { ProbeAnswer, ProbeRequest } from '../../probe/probe-service.ts';
import { goneSignal } from '../../management/gone-signal.ts';
import { type BodyKind, ProbeBodies, type TakenBody } from './probe-bodies.ts';
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
  const parts = { context, retries: new TokenBuckets(() => retryRate), bodies: new ProbeBodies() };
  app.route({
    method: 'GET',
    url: '/probe',
    // A HEAD request would read the whole device for a few headers.
    exposeHeadRoute: false,
    config: { permission: scrape, answersDown: true },
    handler: async (request, reply) => {
      const made = await makeAnswer(request, reply, parts);
      return made === undefined ? reply.hijack() : sendAnswer(reply, made);
    },
  });
}

interface ProbeParts {
  readonly context: RouteContext;
  readonly retries: TokenBuckets;
  readonly bodies: ProbeBodies;
}

/**
 * Undefined when the client has disconnected. Nothing of the result is referenced afterwards: the rows of a client
 * that reads slowly are garbage while it does.
 */
async function makeAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ProbeParts,
): Promise<Answer | undefined> {
  const { context, retries } = parts;
  const query = readProbeQuery(request, context.service.settings);
  const wanted = await find(request.identity, query, context).catch(onlyDown);
  if (wanted instanceof DownDevice) return downAnswer(request, reply, { down: wanted, query, context });
  const { target, device } = wanted;
  const waitMs = query.retry ? retries.take(retryKey(wanted)) : 0;
  const retry = query.retry && waitMs === 0;
  return withDeadline(query.timeoutMs, { caller: goneSignal(reply) }, async (deadline) => {
    const answer = await read({ ...wanted, deadline, retry }, request.identity, context);
    if (answer === undefined) return undefined;
    if (answer instanceof DownDevice)
      return downAnswer(request, reply, { down: answer, query, context, asked: true });
    const release = answer.result.budget.claim();
    try {
      record(answer, { name: target.name, context });
      const id = device?.id ?? fileDeviceId(target);
      context.presence?.noteProbe({ ...target, id }, answer.result);
      if (!answer.shared) {
        if (device !== undefined) context.observer?.saw(device, answer.result);
        if (answer.result.up) context.directory.seen.noteFacts(id, factsOf(answer.result));
      }
      const given = { answer, deadline, name: target.name, parts };
      if (!query.debug) return await exposition(request, given);
      const isDown = !answer.result.up && retry;
      const diagnosis = isDown ? await explainDown(wanted, request.identity, { context, reply }) : undefined;
      const last = context.history.last(target.name);
      const { timeoutMs } = query;
      return await page({ ...wanted, timeoutMs, waitMs, last, diagnosis }, given);
    } catch (error) {
      if (!deadline.cancelled) throw error;
      return undefined;
    } finally {
      release();
    }
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

/**
 * Reads a device, unless it turns out to be another one: before, if it moved, and after, by what it reported. Undefined
 * when the client has disconnected.
 */
async function read(
  wanted: Wanted & ProbeRequest,
  identity: Identity,
  context: RouteContext,
): Promise<ProbeAnswer | DownDevice | undefined> {
  const { deadline, device } = wanted;
  const unmet = await meetHardware(wanted, identity, context);
  if (unmet instanceof DownDevice) return unmet;
  const answer = unmet ?? (await probeOrAbandon(wanted, context));
  if (answer === undefined || deadline.cancelled) return undefined;
  const other = await compareHardware(wanted, identity, { hardware: context.hardware, answer, device });
  if (other !== undefined) answer.result.budget.claim()();
  return other ?? answer;
}

/** Asks a device that moved for its serial first: the answer if it cannot be reached, its state if it is another one. */
async function meetHardware(
  { target, device, deadline }: Wanted & ProbeRequest,
  identity: Identity,
  { hardware }: RouteContext,
): Promise<ProbeAnswer | DownDevice | undefined> {
  if (hardware === undefined || identity.kind !== 'token') return undefined;
  const startedAt = performance.now();
  try {
    await hardware.meet(identity.principal.scope, target, deadline.signal);
    return undefined;
  } catch (error) {
    if (deadline.cancelled) return undefined;
    if (deadline.expired) return { result: lateResult(deadline.timeoutMs), shared: false };
    if (!isReadError(error)) return onlyDown(asDownDevice(error, device) ?? error);
    // It answers and refuses this one command: nothing shows that it is the registered device.
    if (!isDeviceError(error)) return new DownDevice('device.serial-missing', error, device);
    return { result: { ...failedResult(error, performance.now() - startedAt), asked: true }, shared: false };
  }
}

/** The state of a registered device that reported another serial or none: what was read is not that device's. */
async function compareHardware(
  { target }: Wanted,
  identity: Identity,
  {
    hardware,
    device,
    answer,
  }: Pick<RouteContext, 'hardware'> & Pick<Scraped, 'device'> & { readonly answer: ProbeAnswer },
): Promise<DownDevice | undefined> {
  if (hardware === undefined || identity.kind !== 'token' || device === undefined) return undefined;
  const serial = serialOf(answer.result);
  if (serial === undefined) return undefined;
  const { scope } = identity.principal;
  try {
    // A lost datagram also leaves the serial out, so a device without one is asked once more.
    if (serial === null) await hardware.sawNone(scope, target);
    else await hardware.saw(scope, device.id, serial);
    return undefined;
  } catch (error) {
    // Without its database the exporter still returns the data it has read.
    if (!(error instanceof ExporterError)) throw error;
    const isAnother = error.code === 'registry.quarantined' || error.code === 'registry.serial-missing';
    return isAnother ? asDownDevice(error, device) : undefined;
  }
}

/** Undefined when the client has disconnected. */
async function probeOrAbandon(
  { target, collectors, deadline, retry = false }: ProbeRequest,
  { service, metrics }: RouteContext,
): Promise<ProbeAnswer | undefined> {
  try {
    return await service.probe({ target, collectors, deadline, retry });
  } catch (error) {
    if (!deadline.cancelled) throw error;
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

interface DownRequest {
  readonly down: DownDevice;
  readonly query: ProbeQuery;
  readonly context: RouteContext;
  /** Whether the device was contacted before. */
  readonly asked?: boolean;
}

function downAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { down, query, context, asked = false }: DownRequest,
): Answer {
  const answer = { result: { ...failedResult(down, reply.elapsedTime), asked }, shared: false };
  // The answer leaves this out, so the log must have it.
  if (down.cause instanceof ExporterError && isInternal(down.cause)) {
    context.log.error({ err: down.cause, device: down.device?.id }, 'device not read');
  }
  // Without a device, the name is whatever the caller wrote.
  const name = down.device?.id;
  record(answer, { name, context });
  if (!query.debug) {
    const { format, contentType } = negotiate(request.headers.accept);
    return expositionOf(atOnce(encodeSteps(answer.result.families, format)), contentType);
  }
  const last = name === undefined ? undefined : context.history.last(name);
  return pageOf([Buffer.from(downDevicePage(down, { last, answer }))]);
}

interface Given {
  readonly answer: ProbeAnswer;
  readonly deadline: Deadline;
  readonly name: string | undefined;
  readonly parts: ProbeParts;
}

async function exposition(request: FastifyRequest, given: Given): Promise<Answer> {
  const { format, contentType } = negotiate(request.headers.accept);
  const form = acceptsGzip(request.headers['accept-encoding']) ? 'gzip' : 'plain';
  const body = await writtenInTime(given, { format, form });
  given.parts.context.metrics.recordDuplicates(body.duplicates);
  return expositionOf(body, contentType);
}

async function page(facts: DebugFacts, given: Given): Promise<Answer> {
  const body = await writtenInTime(given, { format: 'text', form: 'visible' });
  return pageOf([debugHead(facts, given.answer, body), body.bytes], body.leave);
}

/**
 * An answer that comes after Prometheus gave up is lost, with the reason for it; a short one says what happened. So
 * does one for which there is no room, because other clients do not take theirs.
 */
async function writtenInTime(
  { answer: { result }, deadline, name, parts: { context, bodies } }: Given,
  kind: BodyKind,
): Promise<WrittenBody> {
  const writing = deadline.extended(context.service.settings.timeoutOffsetMs / 2);
  try {
    return await bodies.take(result, kind, writing.signal);
  } catch (error) {
    if (isTimeout(error)) return short(lateResult(deadline.timeoutMs).families, kind);
    if (!(error instanceof ExporterError) || error.code !== 'collector.too-large') throw error;
    context.log.warn({ err: error, target: name }, 'no room for the answer; its tables were left out');
    return short(withoutTables(result, error), kind);
  } finally {
    writing.end();
  }
}

const short = (families: readonly Family[], { format }: BodyKind): WrittenBody =>
  atOnce(encodeSteps(families, format));

type WrittenBody = ExpositionBytes & Partial<Pick<TakenBody, 'encoding' | 'leave'>>;

function expositionOf({ bytes, encoding, leave }: WrittenBody, contentType: string): Answer {
  const headers = { 'content-type': contentType, vary: 'Accept, Accept-Encoding' };
  return {
    headers: encoding === undefined ? headers : { ...headers, 'content-encoding': encoding },
    parts: [bytes],
    leave,
  };
}

const pageOf = (parts: readonly Buffer[], leave?: () => void): Answer => ({
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  parts,
  leave,
});
