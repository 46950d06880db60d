/** Keys remembered at most. One that is forgotten gets a full bucket again. */
const maxKeys = 10_000;
/** Old keys looked at when there is no room for a new one. */
const sweepKeys = 100;

export interface Rate {
  /** Requests that a full bucket holds. */
  readonly burst: number;
  /** Time in which one comes back. */
  readonly intervalMs: number;
}

/** A bucket of `perMinute` requests that fills evenly: so many at once, or so many a minute for ever. */
export function perMinute(count: number): Rate {
  return { burst: count, intervalMs: 60_000 / count };
}

/**
 * Token buckets by key. Of each only the time is stored at which it will be full again, so one that is full needs no
 * memory, and another rate counts at once.
 */
export class TokenBuckets {
  readonly #rate: () => Rate;
  readonly #now: () => number;
  readonly #fullAt = new Map<string, number>();

  constructor(rate: () => Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one. Gives 0, or the milliseconds until there will be one to take. */
  take(key: string): number {
    const { burst, intervalMs } = this.#rate();
    const now = this.#now();
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now);
    const waitMs = fullAt + intervalMs - (now + burst * intervalMs);
    // A thousandth of a token may be lost to rounding.
    if (waitMs > intervalMs / 1000) return waitMs;
    this.#fullAt.delete(key);
    if (this.#fullAt.size >= maxKeys) this.#evict(now);
    this.#fullAt.set(key, fullAt + intervalMs);
    return 0;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  /** The keys are in the order of their last use. */
  #evict(now: number): void {
    let looked = 0;
    for (const [key, fullAt] of this.#fullAt) {
      if (looked++ === sweepKeys) return;
      if (fullAt <= now || looked === 1) this.#fullAt.delete(key);
    }
  }
}
