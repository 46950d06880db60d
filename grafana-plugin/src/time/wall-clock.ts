import { dateTimeForTimeZone, getTimeZone } from '@grafana/data';

const wallFormat = 'YYYY-MM-DDTHH:mm';

/** The time zone that the person has chosen in Grafana, by the name that the API takes. */
export function ownTimeZone(): string {
  const chosen = getTimeZone();
  if (chosen === 'utc') return 'UTC';
  return chosen === 'browser' || chosen === ''
    ? new Intl.DateTimeFormat().resolvedOptions().timeZone
    : chosen;
}

export const timeZones = (): readonly string[] => [
  ...new Set(['UTC', ownTimeZone(), ...Intl.supportedValuesOf('timeZone')]),
];

/** A moment as the clock of a zone shows it, in the form of an input: 2026-01-05T08:00. */
export const wallTime = (ms: number, zone: string): string =>
  dateTimeForTimeZone(zone, ms).format(wallFormat);

/** The moment at which the clock of a zone shows a time; NaN while the input is empty. */
export const momentOfWall = (wall: string, zone: string): number =>
  wall === '' ? Number.NaN : dateTimeForTimeZone(zone, wall).valueOf();
