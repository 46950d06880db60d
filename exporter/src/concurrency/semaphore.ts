/** A unit taken from a {@link Semaphore}. */
export type Permit = object;

/** Limits how many operations run at once; waiters are served in order. */
export class Semaphore {
  readonly capacity: number;
  readonly #free: Permit[];
  readonly #waiting: { take: (permit: Permit) => void }[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#free = Array.from({ length: capacity }, () => ({}));
  }

  /** True while a caller waits for a permit. */
  get contended(): boolean {
    return this.#waiting.length > 0;
  }

  /** Takes a permit if one is free, without waiting. */
  tryAcquire(): Permit | undefined {
    return this.#waiting.length === 0 ? this.#free.shift() : undefined;
  }

  /** Waits for a permit; rejects with the reason of `stop` if that comes first. */
  acquire(stop: AbortSignal | undefined): Promise<Permit> {
    if (stop?.aborted === true) return Promise.reject(stop.reason as Error);
    const permit = this.tryAcquire();
    if (permit !== undefined) return Promise.resolve(permit);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(stop?.reason as Error);
      };
      const waiter = {
        take: (next: Permit): void => {
          stop?.removeEventListener('abort', leave);
          resolve(next);
        },
      };
      stop?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
    });
  }

  release(permit: Permit): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(permit);
    else next.take(permit);
  }
}
