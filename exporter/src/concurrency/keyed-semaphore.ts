import { type Permit, Semaphore } from './semaphore.ts';

interface Share {
  readonly semaphore: Semaphore;
  /** Holders and those who wait. */
  users: number;
}

/** Bounds for each key by itself how many things happen at once. A key that nobody uses is forgotten. */
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

  /** A place now, or undefined when none is free. To be called with the function it gives when the place is free again. */
  tryAcquire(key: string): (() => void) | undefined {
    const share = this.#join(key);
    const permit = share.semaphore.tryAcquire();
    if (permit !== undefined) return this.#release(key, share, permit);
    this.#leave(key, share);
    return undefined;
  }

  /** Waits for a place and gives the function that frees it; rejects with the reason of `stop` when that comes first. */
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
