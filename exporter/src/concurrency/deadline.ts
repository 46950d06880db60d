import { setMaxListeners } from 'node:events';
import { ExporterError } from '../errors/exporter-error.ts';

/** What is thrown at the end of a deadline. An ExporterError of whoever ended it says more and goes on as it is. */
export interface EndErrors {
  readonly whenExpired?: (() => Error) | undefined;
  /** Makes the error from the reason that the caller gave. */
  readonly whenCancelled?: ((reason: unknown) => Error) | undefined;
}

export interface DeadlineOptions extends EndErrors {
  /** Aborts when nobody waits for the work any more. */
  readonly caller?: AbortSignal | undefined;
}

interface Plan {
  readonly timeoutMs: number;
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
  readonly caller: AbortSignal | undefined;
  readonly errors: EndErrors;
  readonly isTimed: boolean;
}

/** A longer timer of Node fires at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The time that work may take, and whoever waits for it: the work ends with either of them, and the deadline tells with
 * which one. Whoever starts a deadline ends it when the work is done, so that no timer and no listener stays behind.
 */
export class Deadline {
  /** As it was given, for messages. */
  readonly timeoutMs: number;
  readonly #plan: Plan;
  readonly #stop = new AbortController();
  readonly #cleanUps: (() => void)[] = [];
  #expired = false;

  private constructor(plan: Plan) {
    this.timeoutMs = plan.timeoutMs;
    this.#plan = plan;
    // Each command under way listens to it, which is more than Node takes for normal.
    setMaxListeners(0, this.signal);
    if (!plan.isTimed) return;
    const timer = setTimeout(() => this.#finish(true), Math.min(this.remainingMs, longestTimerMs));
    this.#cleanUps.push(() => clearTimeout(timer));
  }

  /** Starts now. `Infinity` leaves the caller alone to end the work. */
  static start(timeoutMs: number, { caller, ...errors }: DeadlineOptions = {}): Deadline {
    const isTimed = timeoutMs !== Infinity;
    const deadline = new Deadline({
      timeoutMs,
      endsAt: performance.now() + timeoutMs,
      caller,
      errors,
      isTimed,
    });
    deadline.#follow(caller, (reason) => deadline.#finish(isTimeout(reason), reason));
    return deadline;
  }

  /** Aborts at the end of the time or with the caller, whichever comes first; its reason is the error to throw. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get remainingMs(): number {
    return this.#expired ? 0 : Math.max(0, this.#plan.endsAt - performance.now());
  }

  /** Whether the time ended the work. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Whether the caller ended the work. */
  get cancelled(): boolean {
    return this.signal.aborted && !this.#expired;
  }

  /** The error to throw, once the deadline has ended. */
  get reason(): Error {
    return this.signal.reason as Error;
  }

  throwIfCancelled(): void {
    if (this.cancelled) throw this.reason;
  }

  /** One for a part of the work, with less time or with errors of its own. It ends with this one at the latest. */
  narrowed({ timeoutMs = Infinity, ...errors }: EndErrors & { readonly timeoutMs?: number }): Deadline {
    const endsAt = performance.now() + timeoutMs;
    const isShorter = endsAt < this.#plan.endsAt;
    const part = new Deadline({
      timeoutMs: isShorter ? timeoutMs : this.timeoutMs,
      endsAt: isShorter ? endsAt : this.#plan.endsAt,
      caller: this.#plan.caller,
      errors,
      isTimed: isShorter,
    });
    part.#follow(this.signal, (reason) => part.#finish(this.#expired, reason));
    return part;
  }

  /** Runs a part of the work under a narrowed deadline, which is gone with it. */
  async during<T>(
    part: EndErrors & { readonly timeoutMs?: number },
    work: (deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    const deadline = this.narrowed(part);
    try {
      return await work(deadline);
    } finally {
      deadline.end();
    }
  }

  /** One for whoever waits for work that keeps this deadline: the work itself says best how far it came. */
  extended(byMs: number): Deadline {
    const { endsAt, caller, ...plan } = this.#plan;
    const later = new Deadline({ ...plan, endsAt: endsAt + byMs, caller, isTimed: endsAt !== Infinity });
    const cancel = (reason: unknown): void => later.#finish(false, reason);
    later.#follow(this.signal, (reason) => {
      if (!this.#expired) cancel(reason);
    });
    later.#follow(caller, cancel);
    return later;
  }

  /** The same time for other callers than the one that started it. */
  forCaller(caller: AbortSignal): Deadline {
    const { timeoutMs, endsAt } = this.#plan;
    const isTimed = endsAt !== Infinity;
    const same = new Deadline({ timeoutMs, endsAt, caller, errors: {}, isTimed });
    same.#follow(caller, (reason) => same.#finish(isTimeout(reason), reason));
    return same;
  }

  /** Ends the work before its time. */
  cancel(reason: Error): void {
    this.#finish(false, reason);
  }

  /** To be called when the work is done. */
  end(): void {
    for (const cleanUp of this.#cleanUps.splice(0)) cleanUp();
  }

  #follow(signal: AbortSignal | undefined, onAbort: (reason: unknown) => void): void {
    if (signal === undefined) return;
    if (signal.aborted) {
      onAbort(signal.reason);
      return;
    }
    const listener = (): void => onAbort(signal.reason);
    signal.addEventListener('abort', listener, { once: true });
    this.#cleanUps.push(() => signal.removeEventListener('abort', listener));
  }

  #finish(expired: boolean, reason?: unknown): void {
    if (this.signal.aborted) return;
    this.#expired = expired;
    this.end();
    this.#stop.abort(this.#errorOf(reason));
  }

  #errorOf(reason: unknown): unknown {
    if (reason instanceof ExporterError) return reason;
    const { whenExpired, whenCancelled } = this.#plan.errors;
    if (!this.#expired) return whenCancelled?.(reason) ?? reason;
    return whenExpired?.() ?? reason ?? new DOMException('The deadline is over.', 'TimeoutError');
  }
}

/** Runs work under a deadline that is gone with it. */
export async function withDeadline<T>(
  timeoutMs: number,
  options: DeadlineOptions,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const deadline = Deadline.start(timeoutMs, options);
  try {
    return await work(deadline);
  } finally {
    deadline.end();
  }
}

/** Whether an error only says that the time was over: of a {@link Deadline}, or of `AbortSignal.timeout`. */
export function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
