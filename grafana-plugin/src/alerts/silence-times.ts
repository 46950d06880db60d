import { dateTimeForTimeZone } from '@grafana/data';
import { momentOfWall, wallTime } from '../time/wall-clock.ts';

export const durations = ['hour1', 'hours4', 'until8', 'other'] as const;
export type Duration = (typeof durations)[number];

const hourMs = 3_600_000;
const morning = '08:00';

/** When a silence of a duration ends. `wall` counts for another duration; NaN while it is empty. */
export function endOf(
  duration: Duration,
  nowMs: number,
  { zone, wall }: { zone: string; wall: string },
): number {
  if (duration === 'hour1') return nowMs + hourMs;
  if (duration === 'hours4') return nowMs + 4 * hourMs;
  return duration === 'until8' ? nextMorning(nowMs, zone) : momentOfWall(wall, zone);
}

/** By the clock of the zone: clocks that change overnight are no matter. */
function nextMorning(nowMs: number, zone: string): number {
  const [today, tomorrow] = [0, 1].map((days) => {
    const day = wallTime(dateTimeForTimeZone(zone, nowMs).add(days, 'days').valueOf(), zone).slice(0, 10);
    return momentOfWall(`${day}T${morning}`, zone);
  });
  return today! > nowMs ? today! : tomorrow!;
}
