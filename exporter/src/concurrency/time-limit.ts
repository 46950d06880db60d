import { setMaxListeners } from 'node:events';
import { ExporterError } from '../errors/exporter-error.ts';
import { abortReason } from '../transport/routeros-api/abort-reason.ts';

/** A deadline together with the caller's own signal. What a device did not do in time is said by `phase`. */
export class TimeLimit {
  readonly signal: AbortSignal;
  /** For the message: what the device was expected to do. */
  phase = 'connect';
  readonly #endsAt: number;
  readonly #stop = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #caller: AbortSignal | undefined;
  readonly #onAbort: () => void;

  constructor(peer: string, timeoutMs: number, caller: AbortSignal | undefined) {
    this.signal = this.#stop.signal;
    // every command under way listens to it
    setMaxListeners(0, this.signal);
    this.#endsAt = performance.now() + timeoutMs;
    this.#timer = setTimeout(() => {
      const message = `${peer} did not ${this.phase} within ${timeoutMs / 1000} s.`;
      this.#stop.abort(new ExporterError('device.timeout', message));
    }, timeoutMs);
    this.#caller = caller;
    this.#onAbort = () => this.#stop.abort(abortReason(caller?.reason, peer));
    caller?.addEventListener('abort', this.#onAbort, { once: true });
    if (caller?.aborted === true) this.#onAbort();
  }

  get remainingMs(): number {
    return Math.max(1, this.#endsAt - performance.now());
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }
}
