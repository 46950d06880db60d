import type { Writable } from 'node:stream';
import { encodeEvent, heartbeat } from './server-sent-events.ts';

/** The answer to a watcher: a `ServerResponse`, or a stream of a test. */
export type StreamSink = Pick<
  Writable,
  'write' | 'end' | 'destroy' | 'once' | 'writableNeedDrain' | 'destroyed' | 'writableEnded'
>;

export type EndReason = 'shutdown' | 'expired' | 'removed' | 'failed';

const messages: Readonly<Record<EndReason, string>> = {
  shutdown: 'The exporter shuts down.',
  expired: 'The stream has reached its age; connect again.',
  removed: 'The device was removed or its access changed.',
  failed: 'The exporter failed; its log says more.',
};

/**
 * One person who watches. What is waiting to be sent is at most one event: whoever is slower than the values gets fewer of
 * them, and whoever takes nothing at all for `stallMs` is cut off.
 */
export class Watcher {
  readonly #sink: StreamSink;
  readonly #stallMs: number;
  #waitingSince: number | undefined;
  /** Events that were left out because the watcher was slow. */
  skipped = 0;

  constructor(sink: StreamSink, stallMs: number) {
    this.#sink = sink;
    this.#stallMs = stallMs;
  }

  /** Whether there is room for an event now. */
  send(text: string): boolean {
    if (!this.#canWrite()) {
      this.skipped++;
      return false;
    }
    this.#sink.write(text);
    return true;
  }

  beat(): void {
    if (this.#canWrite()) this.#sink.write(heartbeat);
  }

  end(reason: EndReason): void {
    if (this.#sink.destroyed || this.#sink.writableEnded) return;
    // to whoever takes nothing, a last word would only wait for ever
    if (this.#sink.writableNeedDrain) this.#sink.destroy();
    else this.#sink.end(encodeEvent({ event: 'end', data: { reason, message: messages[reason] } }));
  }

  #canWrite(): boolean {
    if (this.#sink.destroyed || this.#sink.writableEnded) return false;
    if (!this.#sink.writableNeedDrain) {
      this.#waitingSince = undefined;
      return true;
    }
    this.#waitingSince ??= performance.now();
    if (performance.now() - this.#waitingSince > this.#stallMs) this.#sink.destroy();
    return false;
  }
}
