import { type Permit, Semaphore } from '../../concurrency/semaphore.ts';

/** How long an answer took, or that the request had to be repeated. */
export interface Answered {
  readonly ms: number;
  readonly isRepeated: boolean;
}

/** Waiting in a queue makes an answer this much later than the fastest one. */
const queued = { factor: 2, ms: 10 };
/** An answer this close to the fastest one did not wait. */
const unqueued = { factor: 1.5, ms: 5 };

/**
 * How many requests an agent is asked at once. On a far device the answers of a long table wait for the distance, and
 * more requests under way make it shorter; a slow agent queues them, and its answers become later the more there are.
 * So the window grows while answers are as fast as the fastest, and shrinks when they are not.
 */
export class RequestWindow {
  readonly #free: Semaphore;
  readonly #least: number;
  readonly #most: number;
  #permits: number;
  #wanted: number;
  #fastestMs = Number.POSITIVE_INFINITY;

  constructor(start: number, { least, most }: { readonly least: number; readonly most: number }) {
    this.#least = least;
    this.#most = most;
    this.#wanted = Math.min(most, Math.max(least, start));
    this.#permits = this.#wanted;
    this.#free = new Semaphore(this.#wanted);
  }

  /** Requests at once, now. */
  get size(): number {
    return this.#wanted;
  }

  /** The way to the device may be another by now, and its fastest answer later. */
  startOver(): void {
    this.#fastestMs = Number.POSITIVE_INFINITY;
  }

  acquire(stop: AbortSignal): Promise<Permit> {
    return this.#free.acquire(stop);
  }

  /** Ends a request. Returns a further permit if the window has grown, for the caller to put in. */
  release(permit: Permit, answered: Answered | undefined): Permit | undefined {
    if (answered !== undefined) this.#adapt(answered);
    if (this.#permits > this.#wanted) {
      this.#permits -= 1;
      return undefined;
    }
    this.#free.release(permit);
    if (this.#permits === this.#wanted) return undefined;
    this.#permits += 1;
    return {};
  }

  put(permit: Permit): void {
    this.#free.release(permit);
  }

  #adapt({ ms, isRepeated }: Answered): void {
    if (isRepeated) {
      this.#wanted = Math.max(this.#least, Math.floor(this.#wanted / 2));
      return;
    }
    this.#fastestMs = Math.min(this.#fastestMs, ms);
    if (ms <= this.#fastestMs * unqueued.factor + unqueued.ms) {
      this.#wanted = Math.min(this.#most, this.#wanted + 1);
    } else if (ms > this.#fastestMs * queued.factor + queued.ms) {
      this.#wanted = Math.max(this.#least, this.#wanted - 1);
    }
  }
}
