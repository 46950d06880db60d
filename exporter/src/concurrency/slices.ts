/**
 * How long work for one device may hold the event loop before everything else gets a turn. Far below the 100 ms that
 * a scrape may be delayed, because a turn also has room for the work of small devices, which never yields.
 */
const sliceMs = 5;

interface Waiting {
  readonly resume: () => void;
  /** Slices the work has had. */
  readonly slices: number;
}

/** Long work waiting for its next slice, in order. */
const waiting: Waiting[] = [];

/** The work that has had the fewest slices goes first: an ordinary device does not wait for ten that never end. */
function takeNext(): Waiting | undefined {
  let next = 0;
  for (let i = 1; i < waiting.length; i++) {
    if ((waiting[i] as Waiting).slices < (waiting[next] as Waiting).slices) next = i;
  }
  return waiting.splice(next, 1)[0];
}

function runNext(): void {
  const next = takeNext();
  if (waiting.length > 0) setImmediate(runNext);
  next?.resume();
}

/**
 * Measures how long one piece of work has held the current turn of the event loop. One slice of all the long work in
 * the process runs per turn, so that any number of large devices together hold the loop no longer than one of them.
 */
export class Slice {
  #startedAt: number | undefined;
  #slices = 0;

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

  /** Runs `resume` in a later turn, once it is the turn of this work. */
  continueLater(resume: () => void): void {
    this.#slices++;
    waiting.push({ resume, slices: this.#slices });
    if (waiting.length === 1) setImmediate(runNext);
  }

  /** The next work in this slice is for something else. */
  startOver(): void {
    this.#slices = 0;
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
    await new Promise<void>((resolve) => {
      slice.continueLater(resolve);
    });
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
