import type { Writable } from 'node:stream';
import { encodeEvent, heartbeat } from './server-sent-events.ts';

/** The response to a watcher: a `ServerResponse`, or a stream in tests. */
export type StreamSink = Pick<
  Writable,
  'write' | 'end' | 'destroy' | 'once' | 'writableNeedDrain' | 'destroyed' | 'writableEnded'
>;

export type EndReason = 'shutdown' | 'expired' | 'removed' | 'failed';

const messages: Readonly<Record<EndReason, string>> = {
  shutdown: 'The exporter is shutting down.',
  expired: 'The stream has reached its maximum age; connect again.',
  removed: 'The device was removed, or access to it changed.',
  failed: 'Internal error of the exporter; see its log.',
};

/**
 * One client of a stream. At most one event is queued: a slow client gets fewer events, and a client that accepts
 * nothing for `stallMs` is disconnected.
 */
export class Watcher {
  readonly #sink: StreamSink;
  readonly #stallMs: number;
  #waitingSince: number | undefined;
  /** Events dropped because the client was slow. */
  skipped = 0;

  constructor(sink: StreamSink, stallMs: number) {
    this.#sink = sink;
    this.#stallMs = stallMs;
  }

  /** Whether an event can be sent now. */
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
    // a stalled client would never take a last message
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
