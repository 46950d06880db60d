import type { ExporterError } from '../../errors/exporter-error.ts';

/** When a caller gives up on a shared attempt, and what it is told. */
export interface Patience {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly onTimeout: () => ExporterError;
  readonly onAbort: (reason: unknown) => ExporterError;
}

/**
 * One attempt that several callers wait for. Each caller can give up on its own; the attempt itself is aborted when
 * the last one has.
 */
export class SharedDial<T> {
  readonly promise: Promise<T>;
  readonly #stop = new AbortController();
  #waiting = 0;

  constructor(start: (signal: AbortSignal) => Promise<T>) {
    this.promise = start(this.#stop.signal);
    // Callers may all be gone by the time it fails.
    this.promise.catch(() => {});
  }

  /** Identifies this attempt; aborted when nobody waits for it any more. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  async wait(patience: Patience): Promise<T> {
    const { signal } = patience;
    let giveUp!: (error: ExporterError) => void;
    const givenUp = new Promise<never>((_resolve, reject) => {
      giveUp = (error) => {
        // The last to wait takes the attempt along, which rejects with the same reason.
        if (this.#waiting === 1) this.#stop.abort(error);
        reject(error);
      };
    });
    const onAbort = (): void => giveUp(patience.onAbort(signal?.reason));
    const timer = setTimeout(() => giveUp(patience.onTimeout()), patience.timeoutMs);
    this.#waiting++;
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    try {
      return await Promise.race([this.promise, givenUp]);
    } finally {
      this.#waiting--;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Ends the attempt for everybody. */
  abort(reason: ExporterError): void {
    this.#stop.abort(reason);
  }
}
