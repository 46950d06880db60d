import { lastDay, momentOf, type WallTime, wallTimeOf } from './wall-time.ts';

export const repeats = ['none', 'daily', 'weekly', 'monthly'] as const;
export type Repeat = (typeof repeats)[number];

/** When a window is open: its first time, and how it comes again. */
export interface Recurrence {
  readonly startsAtMs: number;
  /** Of the first occurrence. */
  readonly endsAtMs: number;
  readonly repeat: Repeat;
  /** The clock that later occurrences follow. */
  readonly timeZone: string;
  /** No occurrence starts at or after this. */
  readonly untilMs?: number | undefined;
}

export interface Occurrence {
  readonly startMs: number;
  readonly endMs: number;
}

const dayMs = 86_400_000;
const periodMs: Readonly<Record<Exclude<Repeat, 'none'>, number>> = {
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 28 * dayMs,
};

/**
 * Occurrences must not touch: they would be one endless window. Clocks may go forward an hour in between, and one minute
 * remains: on that day, a window of 23 hours would end as the next starts.
 */
export const longestMs = (repeat: Repeat): number =>
  repeat === 'none' ? 366 * dayMs : periodMs[repeat] - 3_660_000;

/** The wall time of occurrence `index`. A month without the day has it on its last day. */
function wallTimeAt(first: WallTime, repeat: Exclude<Repeat, 'none'>, index: number): WallTime {
  if (repeat === 'daily') return { ...first, day: first.day + index };
  if (repeat === 'weekly') return { ...first, day: first.day + 7 * index };
  const months = first.month - 1 + index;
  const [year, month] = [first.year + Math.floor(months / 12), (months % 12) + 1];
  return { ...first, year, month, day: Math.min(first.day, lastDay(year, month)) };
}

/**
 * The first occurrence that is not over at a moment: the one under way, or the next. Each lasts as long as the first,
 * and starts at the same time of the wall clock.
 */
export function occurrenceAt(recurrence: Recurrence, nowMs: number): Occurrence | undefined {
  const { startsAtMs, endsAtMs, repeat, timeZone, untilMs = Infinity } = recurrence;
  const lengthMs = endsAtMs - startsAtMs;
  if (repeat === 'none') return nowMs < endsAtMs ? { startMs: startsAtMs, endMs: endsAtMs } : undefined;
  const first = wallTimeOf(startsAtMs, timeZone);
  // Months are up to 31 days, and clocks change: begin early, and look at a few.
  const longestPeriodMs = repeat === 'monthly' ? 31 * dayMs : periodMs[repeat];
  let index = Math.max(0, Math.floor((nowMs - startsAtMs - lengthMs) / longestPeriodMs) - 1);
  for (;;) {
    const startMs =
      index === 0 ? startsAtMs : momentOf(wallTimeAt(first, repeat, index), timeZone) + (startsAtMs % 1000);
    if (startMs >= untilMs) return undefined;
    if (nowMs < startMs + lengthMs) return { startMs, endMs: startMs + lengthMs };
    index += 1;
  }
}
