import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { Channel, type ChannelLimits, type ChannelRequest } from './channel.ts';
import { type LiveReader, targetKey } from './reader.ts';
import { encodeEvent, retryLine } from './server-sent-events.ts';
import { type EndReason, type StreamSink, Watcher } from './watcher.ts';

export interface StreamLimits extends ChannelLimits {
  readonly watchers: number;
  readonly watchersOfDevice: number;
  /** Different sets of resources and intervals of one device: each of them reads it. */
  readonly readersOfDevice: number;
  /** A watcher that takes nothing for that long is cut off. */
  readonly stallMs: number;
  /** A stream ends after that time, so that whoever watches has to show again that he may. */
  readonly ageMs: number;
  /** How often is asked whether a watcher still may. */
  readonly recheckMs: number;
  readonly retryMs: number;
}

const defaultLimits: StreamLimits = {
  watchers: 1000,
  watchersOfDevice: 32,
  readersOfDevice: 4,
  rows: 500,
  timeoutMs: 10_000,
  heartbeatMs: 15_000,
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
  /** Of the event that the watcher saw last, before its connection was lost. */
  readonly lastEventId?: string | undefined;
  readonly sink: StreamSink;
  readonly renew?: ChannelRequest['renew'];
  /** Whether whoever watches still may. */
  readonly mayWatch?: () => Promise<boolean>;
}

interface Entry {
  readonly device: string;
  readonly channel: Channel;
}

/** Streams of live values: one reader for all who watch the same things of a device at the same interval. */
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

  /** Throws what is wrong with a request before anything of an answer is sent. */
  check({ target, resources, intervalMs }: Omit<WatchRequest, 'sink'>): void {
    for (const name of resources) this.#reader.resource(name);
    if (resources.length === 0) {
      throw new ExporterError('request.missing-parameter', 'Name at least one resource to watch.');
    }
    if (!(intervalMs >= shortestIntervalMs && intervalMs <= longestIntervalMs)) {
      const range = `between ${shortestIntervalMs / 1000} and ${longestIntervalMs / 1000} seconds`;
      throw new ExporterError('request.invalid-parameter', `The interval has to be ${range}.`);
    }
    const rejection = this.#rejection({ target, resources, intervalMs });
    if (rejection !== undefined) {
      throw new ExporterError('request.too-many-streams', `No further stream: ${rejection}.`);
    }
  }

  /** Sends values to the sink until it closes, its age is reached, or the exporter ends. */
  watch(request: WatchRequest): void {
    this.check(request);
    const { sink } = request;
    if (sink.destroyed) return;
    const watcher = new Watcher(sink, this.#limits.stallMs);
    const channel = this.#channelOf(request);
    const end = (reason: EndReason): void => {
      // its last word may never arrive, and until then it would keep the reader going
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
      // The next one may succeed, and the stream has its age.
      if (!(error instanceof ExporterError)) this.#onError(error);
    }
  }

  /** Ends the streams of a device that was removed, or whose address or account changed. */
  endDevice(name: Target['name']): void {
    for (const { channel } of this.#entriesOf(name)) channel.end('removed');
  }

  /** Ends all streams. To be called before the prober closes. */
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

  /** Without channels whose last watcher has just left. */
  #live(): Entry[] {
    return [...this.#entries.values()].filter(({ channel }) => !channel.isOver);
  }

  #rejection(request: Omit<WatchRequest, 'sink'>): string | undefined {
    if (this.#isClosed) return 'the exporter shuts down';
    const { watchers, watchersOfDevice, readersOfDevice } = this.#limits;
    if (this.watchers >= watchers) return `${watchers} streams are open`;
    const entries = this.#entriesOf(request.target.name);
    if (count(entries) >= watchersOfDevice) return `${watchersOfDevice} streams of this device are open`;
    if (entries.length < readersOfDevice || this.#entries.has(keyOf(request))) return undefined;
    return `the device is already read for ${readersOfDevice} different streams`;
  }

  #channelOf(request: WatchRequest): Channel {
    const key = keyOf(request);
    const known = this.#entries.get(key);
    if (known !== undefined && !known.channel.isOver) return known.channel;
    const resources = [...new Set(request.resources)];
    const channel = new Channel(this.#reader, { ...request, resources }, this.#limits, (error) => {
      // a channel that ends makes room at once, and a new one may be there by now
      if (this.#entries.get(key)?.channel === channel) this.#entries.delete(key);
      if (error !== undefined) this.#onError(error);
    });
    this.#entries.set(key, { device: request.target.name, channel });
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
