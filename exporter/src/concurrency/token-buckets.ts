/** Upper limit on remembered keys. A forgotten key starts with a full bucket. */
const maxKeys = 10_000;
/** Old keys checked when there is no room for a new one. */
const sweepKeys = 100;

export interface Rate {
  /** Capacity of the bucket, in requests. */
  readonly burst: number;
  /** Time to refill one request. */
  readonly intervalMs: number;
}

/** A bucket of `count` requests that refills evenly over a minute. */
export function perMinute(count: number): Rate {
  return { burst: count, intervalMs: 60_000 / count };
}

/**
 * Token buckets by key. Stores only when each bucket will be full again, so a full bucket needs no memory and a
 * changed rate applies at once.
 */
export class TokenBuckets {
  readonly #rate: () => Rate;
  readonly #now: () => number;
  readonly #fullAt = new Map<string, number>();

  constructor(rate: () => Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one token. Returns 0, or the milliseconds until one is available. */
  take(key: string): number {
    const { burst, intervalMs } = this.#rate();
    const now = this.#now();
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now);
    const waitMs = fullAt + intervalMs - (now + burst * intervalMs);
    // Tolerates a rounding error of a thousandth of a token.
    if (waitMs > intervalMs / 1000) return waitMs;
    this.#fullAt.delete(key);
    if (this.#fullAt.size >= maxKeys) this.#evict(now);
    this.#fullAt.set(key, fullAt + intervalMs);
    return 0;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  /** Keys are in order of last use. */
  #evict(now: number): void {
    let looked = 0;
    for (const [key, fullAt] of this.#fullAt) {
      if (looked++ === sweepKeys) return;
      if (fullAt <= now || looked === 1) this.#fullAt.delete(key);
    }
  }
}
