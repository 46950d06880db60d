import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { Channel, type ChannelLimits, type ChannelRequest } from './channel.ts';
import { type LiveReader, targetKey } from './reader.ts';
import { encodeEvent, retryLine } from './server-sent-events.ts';
import { type EndReason, type StreamSink, Watcher } from './watcher.ts';

export interface StreamLimits extends ChannelLimits {
  readonly watchers: number;
  /** Fewer than all, so that no tenant takes the streams of the others. */
  readonly watchersOfTenant: number;
  readonly watchersOfDevice: number;
  /** Each different set of resources, or interval, of one device needs its own reader. */
  readonly readersOfDevice: number;
  /** Disconnects a watcher that accepts no data for this long. */
  readonly stallMs: number;
  /** Maximum age of a stream, after which the watcher must authenticate again. */
  readonly ageMs: number;
  /** How often the permission of a watcher is checked again. */
  readonly recheckMs: number;
  readonly retryMs: number;
}

/** Proxies cut a connection that is idle for 30 s, or longer. */
export const usualHeartbeatMs = 15_000;

const defaultLimits: StreamLimits = {
  watchers: 1000,
  watchersOfTenant: 500,
  watchersOfDevice: 32,
  readersOfDevice: 4,
  rows: 500,
  timeoutMs: 10_000,
  heartbeatMs: usualHeartbeatMs,
  stallMs: 30_000,
  ageMs: 10 * 60_000,
  recheckMs: 15_000,
  retryMs: 3000,
};

export const shortestIntervalMs = 1000;
export const longestIntervalMs = 60_000;
export const defaultIntervalMs = 5000;

export interface WatchRequest {
  readonly target: Target;
  readonly resources: readonly string[];
  readonly intervalMs: number;
  /** Of the last event the watcher saw before it lost its connection. */
  readonly lastEventId?: string | undefined;
  readonly sink: StreamSink;
  /** Of the watcher. */
  readonly tenantId?: string;
  readonly renew?: ChannelRequest['renew'];
  /** Whether the watcher is still permitted. */
  readonly mayWatch?: () => Promise<boolean>;
}

interface Entry {
  readonly device: string;
  readonly tenantId: string | undefined;
  readonly channel: Channel;
}

/** Streams of live values: one reader per device, set of resources and interval, shared by all watchers. */
export class LiveStreams {
  readonly #reader: LiveReader;
  readonly #limits: StreamLimits;
  readonly #onError: (error: unknown) => void;
  readonly #entries = new Map<string, Entry>();
  #isClosed = false;

  constructor(
    reader: LiveReader,
    options: { readonly limits?: Partial<StreamLimits>; readonly onError?: (error: unknown) => void } = {},
  ) {
    this.#reader = reader;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#onError = options.onError ?? (() => undefined);
  }

  /** Throws for an invalid request, before any part of the answer is sent. */
  check(request: Omit<WatchRequest, 'sink'>): void {
    const { resources, intervalMs } = request;
    for (const name of resources) this.#reader.resource(name);
    if (resources.length === 0) {
      throw new ExporterError('request.missing-parameter', 'Name at least one resource to watch.');
    }
    if (!(intervalMs >= shortestIntervalMs && intervalMs <= longestIntervalMs)) {
      const range = `between ${shortestIntervalMs / 1000} and ${longestIntervalMs / 1000} seconds`;
      throw new ExporterError('request.invalid-parameter', `The interval must be ${range}.`);
    }
    const rejection = this.#rejection(request);
    if (rejection !== undefined) {
      throw new ExporterError('request.too-many-streams', `Stream refused: ${rejection}.`);
    }
  }

  /** Sends values to the sink until it closes, its maximum age is reached, or the exporter stops. */
  watch(request: WatchRequest): void {
    this.check(request);
    const { sink } = request;
    if (sink.destroyed) return;
    const watcher = new Watcher(sink, this.#limits.stallMs);
    const channel = this.#channelOf(request);
    const end = (reason: EndReason): void => {
      // the last message may never arrive, and the reader would keep running for it
      channel.remove(watcher);
      watcher.end(reason);
    };
    const age = setTimeout(() => end('expired'), this.#limits.ageMs);
    age.unref();
    const recheck = setInterval(() => void this.#recheck(request, end), this.#limits.recheckMs);
    recheck.unref();
    sink.once('close', () => {
      clearTimeout(age);
      clearInterval(recheck);
      channel.remove(watcher);
    });
    sink.write(retryLine(this.#limits.retryMs));
    sink.write(encodeEvent({ event: 'start', data: startOf(request) }));
    channel.add(watcher, request.lastEventId);
  }

  async #recheck({ mayWatch }: WatchRequest, end: (reason: EndReason) => void): Promise<void> {
    try {
      if ((await mayWatch?.()) === false) end('removed');
    } catch (error) {
      // The next check may succeed, and the stream has a maximum age.
      if (!(error instanceof ExporterError)) this.#onError(error);
    }
  }

  /** Ends the streams of a device that was removed, or whose address or account changed. */
  endDevice(name: Target['name']): void {
    for (const { channel } of this.#entriesOf(name)) channel.end('removed');
  }

  /** Ends the streams of a suspended tenant, whichever device they show. */
  endTenant(tenantId: string): void {
    for (const entry of this.#live()) if (entry.tenantId === tenantId) entry.channel.end('removed');
  }

  /** Ends all streams. Call before closing the prober. */
  close(reason: EndReason = 'shutdown'): void {
    this.#isClosed = true;
    for (const { channel } of this.#entries.values()) channel.end(reason);
  }

  get watchers(): number {
    return count(this.#live());
  }

  get readers(): number {
    return this.#live().length;
  }

  #entriesOf(device: Target['name']): Entry[] {
    return this.#live().filter((entry) => entry.device === device);
  }

  /** Excludes channels whose last watcher has just left. */
  #live(): Entry[] {
    return [...this.#entries.values()].filter(({ channel }) => !channel.isOver);
  }

  #rejection(request: Omit<WatchRequest, 'sink'>): string | undefined {
    if (this.#isClosed) return 'the exporter is shutting down';
    const { watchers, watchersOfTenant, watchersOfDevice, readersOfDevice } = this.#limits;
    if (this.watchers >= watchers) return `${watchers} streams are open`;
    const { tenantId } = request;
    const ofTenant = this.#live().filter((entry) => tenantId !== undefined && entry.tenantId === tenantId);
    if (count(ofTenant) >= watchersOfTenant) return `${watchersOfTenant} streams of the tenant are open`;
    const entries = this.#entriesOf(request.target.name);
    if (count(entries) >= watchersOfDevice) return `${watchersOfDevice} streams of this device are open`;
    if (entries.length < readersOfDevice || this.#entries.has(keyOf(request))) return undefined;
    return `the device already has ${readersOfDevice} different streams`;
  }

  #channelOf(request: WatchRequest): Channel {
    const key = keyOf(request);
    const known = this.#entries.get(key);
    if (known !== undefined && !known.channel.isOver) return known.channel;
    const resources = [...new Set(request.resources)];
    const channel = new Channel(this.#reader, { ...request, resources }, this.#limits, (error) => {
      // an ending channel frees its slot at once, and a new one may already have taken it
      if (this.#entries.get(key)?.channel === channel) this.#entries.delete(key);
      if (error !== undefined) this.#onError(error);
    });
    this.#entries.set(key, { device: request.target.name, tenantId: request.tenantId, channel });
    return channel;
  }
}

const count = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { channel }) => sum + channel.watchers.size, 0);

function keyOf({ target, resources, intervalMs }: Omit<WatchRequest, 'sink'>): string {
  return JSON.stringify([targetKey(target), [...new Set(resources)].sort(), intervalMs]);
}

function startOf({ target, resources, intervalMs }: WatchRequest): Record<string, unknown> {
  return { device: target.name, resources: [...new Set(resources)], interval_seconds: intervalMs / 1000 };
}
