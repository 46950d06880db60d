/** Seconds since 1970; `end` is not part of it. Whole minutes. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * A set of minutes as runs: a device that is down for the whole month is one run and not 43,200 numbers, and 2,000 devices in
 * maintenance for a week would otherwise be twenty million.
 */
export class Minutes {
  readonly #runs: { readonly start: number; end: number }[] = [];

  /** Seconds since 1970, later than all before. */
  add(minute: number): void {
    const last = this.#runs.at(-1);
    if (last?.end === minute) last.end = minute + 60;
    else this.#runs.push({ start: minute, end: minute + 60 });
  }

  get runs(): readonly Run[] {
    return this.#runs;
  }

  get count(): number {
    return this.#runs.reduce((sum, { start, end }) => sum + (end - start) / 60, 0);
  }

  /** How many of the minutes of a run are in it. */
  within(run: Run): number {
    let seconds = 0;
    for (const { start, end } of this.#runs) {
      seconds += Math.max(0, Math.min(end, run.end) - Math.max(start, run.start));
    }
    return seconds / 60;
  }
}
