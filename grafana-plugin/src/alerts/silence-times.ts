import { dateTimeForTimeZone } from '@grafana/data';
import { momentOfWall, wallTime } from '../time/wall-clock.ts';

export const durations = ['hour1', 'hours4', 'until8', 'other'] as const;
export type Duration = (typeof durations)[number];

const hourMs = 3_600_000;
/** Of those that last a time, whatever the clock of this computer says. */
const lasting: Partial<Record<Duration, number>> = { hour1: hourMs, hours4: 4 * hourMs };
const morning = '08:00';

/** When a silence of a duration ends. `wall` counts for another duration; NaN while it is empty. */
export function endOf(
  duration: Duration,
  nowMs: number,
  { zone, wall }: { zone: string; wall: string },
): number {
  const lastsMs = lasting[duration];
  if (lastsMs !== undefined) return nowMs + lastsMs;
  return duration === 'until8' ? nextMorning(nowMs, zone) : momentOfWall(wall, zone);
}

/** The end as the management API takes it: a time that it lasts is counted by the clock of the exporter. */
export function endFor(
  duration: Duration,
  nowMs: number,
  chosen: { zone: string; wall: string },
): { readonly duration_seconds: number } | { readonly ends_at: string } {
  const lastsMs = lasting[duration];
  return lastsMs === undefined
    ? { ends_at: new Date(endOf(duration, nowMs, chosen)).toISOString() }
    : { duration_seconds: lastsMs / 1000 };
}

/** By the clock of the zone: clocks that change overnight are no matter. */
function nextMorning(nowMs: number, zone: string): number {
  const [today, tomorrow] = [0, 1].map((days) => {
    const day = wallTime(dateTimeForTimeZone(zone, nowMs).add(days, 'days').valueOf(), zone).slice(0, 10);
    return momentOfWall(`${day}T${morning}`, zone);
  });
  return today! > nowMs ? today! : tomorrow!;
}
