import { parseDate } from '../../define/values.ts';

/** Rows of /system/clock. */
export type ClockRow = Readonly<Record<string, string>>;

/** Seconds that the device clock is ahead of ours; undefined when its reply does not show it. */
export function clockSkew(row: ClockRow, nowMs: number): number | undefined {
  const { date, time } = row;
  const offset = offsetSeconds(row['gmt-offset'] ?? '');
  if (date === undefined || time === undefined || offset === undefined) return undefined;
  try {
    return Math.round(parseDate(`${date} ${time}`) - offset - nowMs / 1000);
  } catch {
    return undefined;
  }
}

/** `+02:00`, or plain seconds in some versions: 7200, or 4294963696 for an hour west. */
function offsetSeconds(text: string): number | undefined {
  const clock = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (clock !== null) {
    const [, sign, hours, minutes, seconds = '0'] = clock;
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return sign === '-' ? -size : size;
  }
  return /^-?\d{1,10}$/.test(text) ? Number(text) | 0 : undefined;
}
