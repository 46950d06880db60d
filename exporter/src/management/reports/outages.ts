import type { Period } from './month.ts';

export interface Outage {
  /** Seconds since 1970. */
  readonly start: number;
  /** The first moment at which it answered again; null if it did not within the period. */
  readonly end: number | null;
  readonly minutes: number;
  /** Of these, in planned maintenance. */
  readonly plannedMinutes: number;
}

/** Outages from the minutes in which something was down, in ascending order, and those in which work was planned. */
export function outagesOf(
  down: readonly number[],
  planned: ReadonlySet<number>,
  { end: periodEnd }: Period,
): readonly Outage[] {
  const runs: number[][] = [];
  for (const minute of down) {
    const last = runs.at(-1);
    if (last?.at(-1) === minute - 60) last.push(minute);
    else runs.push([minute]);
  }
  return runs.map((minutes) => {
    const after = (minutes.at(-1) ?? 0) + 60;
    return {
      start: minutes[0] ?? 0,
      end: after < periodEnd ? after : null,
      minutes: minutes.length,
      plannedMinutes: minutes.filter((minute) => planned.has(minute)).length,
    };
  });
}
