import { dateTimeForTimeZone } from '@grafana/data';
import { momentOfWall, wallTime } from '../../time/wall-clock.ts';

export const repeats = ['none', 'daily', 'weekly', 'monthly'] as const;
export type Repeat = (typeof repeats)[number];

export interface Recurrence {
  readonly startMs: number;
  /** Of the first occurrence; the others last as long. */
  readonly endMs: number;
  readonly repeat: Repeat;
  readonly zone: string;
  /** No occurrence starts from then on; NaN: without an end. */
  readonly untilMs: number;
}

export interface Occurrence {
  readonly startMs: number;
  readonly endMs: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Clocks may go forward by an hour between two, and a minute remains. As the exporter judges. */
const gapMs = hourMs + 60_000;

const periods = {
  daily: { unit: 'days', shortestMs: dayMs, longestMs: dayMs },
  weekly: { unit: 'weeks', shortestMs: 7 * dayMs, longestMs: 7 * dayMs },
  monthly: { unit: 'months', shortestMs: 28 * dayMs, longestMs: 31 * dayMs },
} as const;

/** How long a window may last, so that occurrences do not touch. */
export const longestMs = (repeat: Repeat): number =>
  repeat === 'none' ? 366 * dayMs : periods[repeat].shortestMs - gapMs;

/**
 * The next occurrences that are not over, as the exporter will open them: at the same time of the zone's clock. A month without
 * the day has it on its last day.
 */
export function nextOccurrences(recurrence: Recurrence, nowMs: number, most: number): readonly Occurrence[] {
  const { startMs, endMs, repeat, zone, untilMs } = recurrence;
  const lengthMs = endMs - startMs;
  if (!(lengthMs > 0)) return [];
  if (repeat === 'none') return nowMs < endMs ? [{ startMs, endMs }] : [];
  const { unit, longestMs: longestPeriodMs } = periods[repeat];
  // Counted on a clock without summer time, then read on that of the zone: a time that it skips is as much later.
  const wall = dateTimeForTimeZone('utc', wallTime(startMs, zone)).valueOf();
  const found: Occurrence[] = [];
  // Begins early: months differ, and clocks change.
  const first = Math.max(0, Math.floor((nowMs - endMs) / longestPeriodMs) - 1);
  for (let index = first; found.length < most; index += 1) {
    const later = dateTimeForTimeZone('utc', wall).add(index, unit).valueOf();
    const start = index === 0 ? startMs : momentOfWall(wallTime(later, 'utc'), zone);
    // A date that no calendar has any more is none.
    if (start >= untilMs || Number.isNaN(start)) break;
    if (nowMs < start + lengthMs) found.push({ startMs: start, endMs: start + lengthMs });
  }
  return found;
}
