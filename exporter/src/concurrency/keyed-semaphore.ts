import { type Permit, Semaphore } from './semaphore.ts';

interface Share {
  readonly semaphore: Semaphore;
  /** Holders plus waiters. */
  users: number;
}

/** Limits concurrency per key. Unused keys are forgotten. */
export class KeyedSemaphore {
  readonly #capacity: number;
  readonly #shares = new Map<string, Share>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Keys in use. */
  get size(): number {
    return this.#shares.size;
  }

  /** Takes a permit if one is free, without waiting. The returned function releases it. */
  tryAcquire(key: string): (() => void) | undefined {
    const share = this.#join(key);
    const permit = share.semaphore.tryAcquire();
    if (permit !== undefined) return this.#release(key, share, permit);
    this.#leave(key, share);
    return undefined;
  }

  /** Waits for a permit. The returned function releases it. Rejects with the reason of `stop` if that comes first. */
  async acquire(key: string, stop: AbortSignal | undefined): Promise<() => void> {
    const share = this.#join(key);
    try {
      return this.#release(key, share, await share.semaphore.acquire(stop));
    } catch (error) {
      this.#leave(key, share);
      throw error;
    }
  }

  #join(key: string): Share {
    const share = this.#shares.get(key) ?? { semaphore: new Semaphore(this.#capacity), users: 0 };
    this.#shares.set(key, share);
    share.users++;
    return share;
  }

  #leave(key: string, share: Share): void {
    share.users--;
    if (share.users === 0) this.#shares.delete(key);
  }

  #release(key: string, share: Share, permit: Permit): () => void {
    return () => {
      share.semaphore.release(permit);
      this.#leave(key, share);
    };
  }
}
