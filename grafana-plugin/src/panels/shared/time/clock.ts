import { dateTimeFormat, type TimeZone } from '@grafana/data';

const dayMs = 86_400_000;

/** The time of day, with the date where it is not within the last 24 hours. */
export const clockText = (ms: number, now: number, timeZone: TimeZone): string =>
  dateTimeFormat(ms, { format: now - ms < dayMs ? 'HH:mm' : 'MMM D, HH:mm', timeZone });
