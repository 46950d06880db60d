/** Lets so many reads of devices run at a time; the others wait their turn, or leave. */
export class ReadSlots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(slots: number) {
    this.#free = slots;
  }

  async run<Result>(signal: AbortSignal, read: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    // A place is handed on, so that nobody who comes later takes it.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      signal.throwIfAborted();
      return await read();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
