/**
 * How long work for one device may hold the event loop before everything else gets a turn. Far below the 100 ms that
 * a scrape may be delayed, because a turn also has room for the work of small devices, which never yields.
 */
const sliceMs = 5;

/** Long work waiting for its next slice, in order. */
const waiting: (() => void)[] = [];

function runNext(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(runNext);
  next?.();
}

/**
 * Runs `resume` in a later turn of the event loop. One slice of all the long work in the process runs per turn, so
 * that any number of large devices together hold the loop no longer than one of them.
 */
export function inLaterTurn(resume: () => void): void {
  waiting.push(resume);
  if (waiting.length === 1) setImmediate(runNext);
}

/** Measures how long one piece of work has held the current turn of the event loop. */
export class Slice {
  #startedAt: number | undefined;

  /** True once the work should continue in a later turn. The first call in a turn starts the slice. */
  get isOver(): boolean {
    if (this.#startedAt === undefined) {
      this.#startedAt = performance.now();
      setImmediate(() => {
        this.#startedAt = undefined;
      });
      return false;
    }
    return performance.now() - this.#startedAt > sliceMs;
  }
}

/** Long work in steps that each take well under a millisecond; returns its result. */
export type Steps<T> = Generator<void, T, void>;

/** Runs steps in slices. Rejects with the reason of `stop` once that is aborted. */
export async function inSlices<T>(steps: Steps<T>, stop?: AbortSignal): Promise<T> {
  const slice = new Slice();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!slice.isOver) continue;
    await new Promise<void>(inLaterTurn);
    stop?.throwIfAborted();
  }
}

/** Runs steps without a break, where nothing else waits for the event loop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
