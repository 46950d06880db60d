import { setTimeout as sleep } from 'node:timers/promises';
import { withDeadline } from '../concurrency/deadline.ts';
import { inSlices, type Steps } from '../concurrency/slices.ts';
import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { jsonText } from './json-text.ts';
import type { LiveReader } from './reader.ts';
import type { LiveResult } from './result.ts';
import { encodeEvent, eventOfText } from './server-sent-events.ts';
import type { EndReason, Watcher } from './watcher.ts';

export interface ChannelRequest {
  readonly target: Target;
  readonly resources: readonly string[];
  readonly intervalMs: number;
  /**
   * Returns the device as it should be contacted now, before each reading. Throws if it must no longer be contacted.
   */
  readonly renew?: (() => Promise<Target>) | undefined;
}

export interface ChannelLimits {
  readonly timeoutMs: number;
  /** Maximum rows of each resource per event. */
  readonly rows: number;
  readonly heartbeatMs: number;
}

/** The last event, for watchers that join between two readings. */
interface Reading {
  readonly id: string;
  readonly text: string;
}

/** Pause between readings of a device that answers slower than the interval. */
const shortestPauseMs = 500;

/** One reader of a device and everyone who watches its values. Reads while there are watchers. */
export class Channel {
  readonly watchers = new Set<Watcher>();
  readonly #reader: LiveReader;
  readonly #request: ChannelRequest;
  readonly #limits: ChannelLimits;
  readonly #stop = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  #last: Reading | undefined;
  #number = 0;

  /** `onEnd` receives internal errors of the exporter; they ended the channel. */
  constructor(
    reader: LiveReader,
    request: ChannelRequest,
    limits: ChannelLimits,
    onEnd: (error?: unknown) => void,
  ) {
    this.#reader = reader;
    this.#request = request;
    this.#limits = limits;
    this.#heartbeat = setInterval(() => {
      for (const watcher of this.watchers) watcher.beat();
    }, limits.heartbeatMs);
    this.#heartbeat.unref();
    void this.#run().then(
      () => onEnd(),
      (error: unknown) => {
        this.end('failed');
        onEnd(error);
      },
    );
  }

  /** Whether it accepts no further watchers. */
  get isOver(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Sends the last values at once, unless the watcher had them before it lost its connection. */
  add(watcher: Watcher, lastEventId: string | undefined): void {
    this.watchers.add(watcher);
    if (this.#last !== undefined && this.#last.id !== lastEventId) watcher.send(this.#last.text);
  }

  /** The reader stops with the last watcher, aborting an active reading. */
  remove(watcher: Watcher): void {
    this.watchers.delete(watcher);
    if (this.watchers.size === 0) this.#halt();
  }

  end(reason: EndReason): void {
    for (const watcher of this.watchers) watcher.end(reason);
    this.watchers.clear();
    this.#halt();
  }

  #halt(): void {
    clearInterval(this.#heartbeat);
    this.#stop.abort(new DOMException('No watcher is left.', 'AbortError'));
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const { resources, intervalMs } = this.#request;
    const { timeoutMs, rows } = this.#limits;
    try {
      // lets the first watcher join
      await Promise.resolve();
      while (!signal.aborted) {
        const startedAt = performance.now();
        const target = await this.#renewed();
        if (target === undefined) {
          this.end('removed');
          return;
        }
        const results = await withDeadline(timeoutMs, { caller: signal }, (deadline) =>
          this.#reader.readSet(target, resources, { deadline, limit: rows }),
        );
        await this.#send(results);
        const pauseMs = Math.max(intervalMs - (performance.now() - startedAt), shortestPauseMs);
        await sleep(pauseMs, undefined, { signal });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Undefined if the device must not be contacted any more. */
  async #renewed(): Promise<Target | undefined> {
    const { target, renew } = this.#request;
    try {
      return (await renew?.()) ?? target;
    } catch (error) {
      if (!(error instanceof ExporterError)) throw error;
      // An unavailable database says nothing about the device.
      return error.code.startsWith('storage.') ? target : undefined;
    }
  }

  async #send(results: readonly LiveResult[]): Promise<void> {
    const id = `${Date.now()}-${++this.#number}`;
    const [first] = results;
    const error = results.find((result) => result.error !== undefined)?.error;
    const text =
      error === undefined || first === undefined
        ? await inSlices(eventsText(results, id), this.#stop.signal)
        : encodeEvent({
            event: 'failure',
            data: { device: first.device, read_at: first.read_at, ...error },
            id,
          });
    this.#last = { id, text };
    for (const watcher of this.watchers) watcher.send(text);
  }
}

function* eventsText(results: readonly LiveResult[], id: string): Steps<string> {
  let text = '';
  for (const result of results) text += eventOfText({ event: result.resource, id }, yield* jsonText(result));
  return text;
}
