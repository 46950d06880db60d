import { setMaxListeners } from 'node:events';
import { ExporterError } from '../errors/exporter-error.ts';

/** The errors that end a deadline. An ExporterError passed as the reason is more specific and is thrown unchanged. */
export interface EndErrors {
  readonly whenExpired?: (() => Error) | undefined;
  /** Builds the error from the reason the caller gave. */
  readonly whenCancelled?: ((reason: unknown) => Error) | undefined;
}

export interface DeadlineOptions extends EndErrors {
  /** Aborts when the caller no longer waits for the work. */
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

/** Node fires longer timers at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Ends work when its time is up or its caller goes away, and reports which of the two happened. Call `end()` when the
 * work is done, or the timer and the listeners stay behind.
 */
export class Deadline {
  /** The configured time, for messages. */
  readonly timeoutMs: number;
  readonly #plan: Plan;
  readonly #stop = new AbortController();
  readonly #cleanUps: (() => void)[] = [];
  #expired = false;

  private constructor(plan: Plan) {
    this.timeoutMs = plan.timeoutMs;
    this.#plan = plan;
    // Every running command adds a listener, more than the limit at which Node warns.
    setMaxListeners(0, this.signal);
    if (!plan.isTimed) return;
    const timer = setTimeout(() => this.#finish(true), Math.min(this.remainingMs, longestTimerMs));
    this.#cleanUps.push(() => clearTimeout(timer));
  }

  /** Starts now. With `Infinity` only the caller ends the work. */
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

  /** Aborts when the time is up or the caller aborts, whichever comes first; the reason is the error to throw. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get remainingMs(): number {
    return this.#expired ? 0 : Math.max(0, this.#plan.endsAt - performance.now());
  }

  /** Whether the time was up. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Whether the caller aborted. */
  get cancelled(): boolean {
    return this.signal.aborted && !this.#expired;
  }

  /** The error to throw after the deadline ended. */
  get reason(): Error {
    return this.signal.reason as Error;
  }

  throwIfCancelled(): void {
    if (this.cancelled) throw this.reason;
  }

  /** A deadline for a part of the work, with less time or its own errors. It never outlasts this one. */
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

  /** Runs a part of the work under a narrowed deadline and ends that deadline afterwards. */
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

  /**
   * A slightly later deadline for a caller that waits for work under this one: the error of the work itself says
   * more.
   */
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

  /** The same end time for a different caller. */
  forCaller(caller: AbortSignal): Deadline {
    const { timeoutMs, endsAt } = this.#plan;
    const isTimed = endsAt !== Infinity;
    const same = new Deadline({ timeoutMs, endsAt, caller, errors: {}, isTimed });
    same.#follow(caller, (reason) => same.#finish(isTimeout(reason), reason));
    return same;
  }

  /** Ends the work early. */
  cancel(reason: Error): void {
    this.#finish(false, reason);
  }

  /** Ends the work early as if its time were up. */
  expire(reason: Error): void {
    this.#finish(true, reason);
  }

  /** Must be called when the work is done. */
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
    return whenExpired?.() ?? reason ?? new DOMException('The deadline has passed.', 'TimeoutError');
  }
}

/** Runs work under a deadline and ends the deadline afterwards. */
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

/** Whether an error only means that the time was up, from a {@link Deadline} or `AbortSignal.timeout`. */
export function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
