/** A moment as a clock on the wall shows it. Months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Whether a text is the name of a time zone, such as Europe/Riga. Offsets (+02:00) are none: they know no summer time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

export function wallTimeOf(ms: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return {
    year: parts['year'] ?? 0,
    month: parts['month'] ?? 0,
    day: parts['day'] ?? 0,
    hour: parts['hour'] ?? 0,
    minute: parts['minute'] ?? 0,
    second: parts['second'] ?? 0,
  };
}

/** As if the wall were in Greenwich; days beyond the month run on into the next. */
const asUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const offsetAt = (ms: number, zone: string): number => asUtc(wallTimeOf(ms, zone)) - ms;

const dayMs = 86_400_000;

/**
 * When the clock shows this time. Twice, when clocks go back: the first one. Never, when they go forward: as much later
 * as they jump, 02:30 becoming 03:30.
 */
export function momentOf(wall: WallTime, zone: string): number {
  const utc = asUtc(wall);
  // A zone changes its offset at most once within a day.
  const before = offsetAt(utc - dayMs, zone);
  const after = offsetAt(utc + dayMs, zone);
  const candidates = [utc - before, utc - after].sort((one, other) => one - other);
  const shown = candidates.find((ms) => asUtc(wallTimeOf(ms, zone)) === utc);
  return shown ?? utc - before;
}

/** The last day of a month. */
export const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
