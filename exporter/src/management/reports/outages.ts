import type { Minutes, Run } from './minutes.ts';

export interface Outage {
  /** Seconds since 1970. */
  readonly start: number;
  /** The first moment at which it answered again; null if it did not within the period. */
  readonly end: number | null;
  readonly minutes: number;
  /** Of these, in planned maintenance. */
  readonly plannedMinutes: number;
}

/** Outages from the minutes in which something was down, and those in which work was planned. */
export const outagesOf = (down: Minutes, planned: Minutes, period: Run): readonly Outage[] =>
  down.runs.map((run) => ({
    start: run.start,
    end: run.end < period.end ? run.end : null,
    minutes: (run.end - run.start) / 60,
    plannedMinutes: planned.within(run),
  }));
