import { idCalled } from '../../devices/sites.ts';
import { text } from '../../texts/maintenance-form.ts';
import { durationWords } from '../../time/duration-words.ts';
import { momentOfWall, ownTimeZone, wallTime } from '../../time/wall-clock.ts';
import { longestMs, type Recurrence, type Repeat } from './occurrences.ts';
import type { MaintenanceWindow, Names } from './window.ts';

/** What the form holds. Times are those of the clock of `zone`. */
export interface WindowValues {
  readonly covers: 'places' | 'tenant';
  /** Ids. */
  readonly sites: readonly string[];
  readonly devices: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly repeat: Repeat;
  readonly zone: string;
  /** Empty: without an end. */
  readonly until: string;
  readonly reason: string;
  readonly ticket: string;
}

const usualMs = 2 * 3_600_000;
const minuteMs = 60_000;

/** Of a new window: from now, for what the address names by id or name. */
export function newValues(
  { sites, devices }: { readonly sites: readonly string[]; readonly devices: readonly string[] },
  names: Names,
  nowMs: number,
): WindowValues {
  const zone = ownTimeZone();
  const startMs = Math.floor(nowMs / minuteMs) * minuteMs;
  return {
    covers: 'places',
    sites: idsOf(sites, names.sites),
    devices: idsOf(devices, names.devices),
    start: wallTime(startMs, zone),
    end: wallTime(startMs + usualMs, zone),
    repeat: 'none',
    zone,
    until: '',
    reason: '',
    ticket: '',
  };
}

export function valuesOf(window: MaintenanceWindow): WindowValues {
  const { scope, sites, devices, time_zone: zone, until } = window;
  return {
    covers: scope === 'tenant' ? 'tenant' : 'places',
    sites,
    devices,
    start: wallTime(Date.parse(window.starts_at), zone),
    end: wallTime(Date.parse(window.ends_at), zone),
    repeat: window.repeat,
    zone,
    until: until === null ? '' : wallTime(Date.parse(until), zone),
    reason: window.reason,
    ticket: window.ticket,
  };
}

/** As the form chooses: a window has the name of a site of the configuration file. What is unknown stays, so that saving does not lose it. */
export function chosenIn(window: MaintenanceWindow, { sites }: Names): WindowValues {
  const values = valuesOf(window);
  return { ...values, sites: values.sites.map((site) => idsOf([site], sites)[0] ?? site) };
}

/** Names in an address, and of sites of the configuration file in windows, as ids; what is unknown is left out. */
export function idsOf(wanted: readonly string[], known: Names['sites']): readonly string[] {
  const ids = wanted.map((called) => idCalled(known, called));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

export const recurrenceOf = ({ start, end, repeat, zone, until }: WindowValues): Recurrence => ({
  startMs: momentOfWall(start, zone),
  endMs: momentOfWall(end, zone),
  repeat,
  zone,
  untilMs: repeat === 'none' ? Number.NaN : momentOfWall(until, zone),
});

/** What is wrong with the end, in words; true if nothing. */
export function checkEnd(values: WindowValues, nowMs: number): string | true {
  const { startMs, endMs, repeat } = recurrenceOf(values);
  if (Number.isNaN(endMs)) return text('endNeeded');
  if (endMs <= startMs) return text('endBefore');
  if (endMs - startMs > longestMs(repeat))
    return repeat === 'none'
      ? text('tooLongOnce')
      : text('tooLong', { most: durationWords(longestMs(repeat)) });
  return repeat !== 'none' || endMs > nowMs || text('endPast');
}

export function checkUntil(values: WindowValues, nowMs: number): string | true {
  const { startMs, untilMs, repeat } = recurrenceOf(values);
  if (repeat === 'none' || values.until === '') return true;
  if (Number.isNaN(untilMs)) return text('untilWrong');
  if (untilMs <= startMs) return text('untilBefore');
  return untilMs > nowMs || text('untilPast');
}
