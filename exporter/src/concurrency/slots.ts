/** A place taken in {@link Slots}. */
export type Slot = object;

/** Bounds how many things happen at once; the waiting are served in order. */
export class Slots {
  readonly #free: Slot[];
  readonly #waiting: { take: (slot: Slot) => void }[] = [];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, () => ({}));
  }

  /** True while someone waits for a place. */
  get contended(): boolean {
    return this.#waiting.length > 0;
  }

  /** A place now, or undefined when none is free. */
  tryTake(): Slot | undefined {
    return this.#waiting.length === 0 ? this.#free.shift() : undefined;
  }

  /** Waits for a place; rejects with the reason of `stop` when that comes first. */
  take(stop: AbortSignal | undefined): Promise<Slot> {
    if (stop?.aborted === true) return Promise.reject(reasonOf(stop));
    const slot = this.tryTake();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        if (stop !== undefined) reject(reasonOf(stop));
      };
      const waiter = {
        take: (next: Slot): void => {
          stop?.removeEventListener('abort', leave);
          resolve(next);
        },
      };
      stop?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
    });
  }

  release(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(slot);
    else next.take(slot);
  }
}

function reasonOf(stop: AbortSignal): Error {
  const reason: unknown = stop.reason;
  return reason instanceof Error ? reason : new Error('stopped', { cause: reason });
}
