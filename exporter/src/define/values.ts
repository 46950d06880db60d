import type { ValueLoss } from './loss.ts';

/**
 * The only parsers of RouterOS text. Each is anchored: it matches the whole text or throws {@link ValueError}.
 *
 * An unanchored pattern of optional parts would read "10ms" as ten minutes.
 */

/** Device text that no parser understands. The caller adds menu and property. */
export class ValueError extends Error {
  readonly expected: string;
  readonly text: string;
  readonly loss: ValueLoss;

  constructor(expected: string, text: string, loss: ValueLoss = 'unreadable') {
    const { stackTraceLimit } = Error;
    // Nobody reads its stack, and a table with a wrong value in each of 60,000 rows spent a quarter of its time on it.
    Error.stackTraceLimit = 0;
    super(`not a ${expected}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'ValueError';
    this.expected = expected;
    this.text = text;
    this.loss = loss;
  }
}

/**
 * Words that RouterOS sends instead of a number to mean "no value". They are not zero: `none` for a limit is
 * unlimited, `never` for a handshake is no time at all. RouterOS 7.x health rows report `n/a` for a sensor that is
 * not fitted.
 */
const noValue = new Set(['', 'none', 'never', 'unlimited', 'auto', 'disabled', 'dynamic', 'n/a', 'unknown']);

export function isNoValue(text: string): boolean {
  return noValue.has(text);
}

/** Whole number; bigint above 2^53, so that counters stay exact. */
export function parseInteger(text: string): number | bigint {
  if (!/^-?\d{1,20}$/.test(text)) throw new ValueError('whole number', text);
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

export function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

export function parseDecimal(text: string): number {
  if (!/^-?\d{1,20}(\.\d{1,12})?$/.test(text)) throw new ValueError('number', text);
  return Number(text);
}

const durationUnits: readonly (readonly [name: string, seconds: number])[] = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
  ['ms', 1e-3],
  ['us', 1e-6],
  ['ns', 1e-9],
];

// digit counts are bounded, here and below: a long enough run would become Infinity
const durationParts = /(\d{1,15}(?:\.\d{1,9})?)(ms|us|ns|[wdhms])/y;
const clockDuration = /^(?:(\d{1,6})w)?(?:(\d{1,6})d)?(\d{1,3}):([0-5]\d):([0-5]\d(?:\.\d{1,9})?)$/;

/** Seconds from `1w2d3h4m5s`, `5h49m36s240ms`, or the console format `1w2d03:04:05`, `00:00:00.200`. */
export function parseDuration(text: string): number {
  const clock = clockDuration.exec(text);
  if (clock) {
    const [, weeks = '0', days = '0', hours, minutes, seconds] = clock;
    return toNanoseconds(
      Number(weeks) * 604_800 +
        Number(days) * 86_400 +
        Number(hours) * 3_600 +
        Number(minutes) * 60 +
        Number(seconds),
    );
  }
  let total = 0;
  let position = 0;
  let lastUnit = -1;
  while (position < text.length) {
    durationParts.lastIndex = position;
    const part = durationParts.exec(text);
    const unit = part ? durationUnits.findIndex(([name]) => name === part[2]) : -1;
    // units appear in falling order, each at most once; anything else is unknown text
    if (!part || unit <= lastUnit) throw new ValueError('duration', text);
    total += Number(part[1]) * (durationUnits[unit]?.[1] ?? 0);
    lastUnit = unit;
    position = durationParts.lastIndex;
  }
  if (position === 0) throw new ValueError('duration', text);
  return toNanoseconds(total);
}

/** `-29ms481us`: a correction of a clock. */
export function parseSignedDuration(text: string): number {
  return text.startsWith('-') ? 0 - parseDuration(text.slice(1)) : parseDuration(text);
}

/** 240ms is 0.24, not 0.24000000000000002. */
function toNanoseconds(seconds: number): number {
  return Math.round(seconds * 1e9) / 1e9;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/;
const monthDate = /^([a-z]{3})\/(\d\d)\/(\d{4})(?: (\d\d):(\d\d):(\d\d))?$/i;

/**
 * Unix seconds from `2024-03-01 13:13:32` or the older `apr/22/2022 07:54:55` (changed menu by menu from 7.10 on).
 * RouterOS sends local time without a zone; the result treats it as UTC.
 */
export function parseDate(text: string): number {
  const iso = isoDate.exec(text);
  const named = iso ? undefined : monthDate.exec(text);
  const month = iso ? Number(iso[2]) : months.indexOf((named?.[1] ?? '').toLowerCase()) + 1;
  const [year, day] = iso ? [Number(iso[1]), Number(iso[3])] : [Number(named?.[3]), Number(named?.[2])];
  const match = iso ?? named;
  if (!match || month < 1 || month > 12) throw new ValueError('date', text);
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  const time = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const date = new Date(time);
  // Date.UTC turns 30 February into another day, and the year 24 into 1924
  const isShifted = date.getUTCDate() !== day || date.getUTCFullYear() !== year;
  if (isShifted || hours > 23 || minutes > 59 || seconds > 59) {
    throw new ValueError('date', text);
  }
  return time / 1000;
}

/** Seconds that local time is ahead of UTC, from `gmt-offset`: `+02:00`, `-03:30`. */
export function parseUtcOffset(text: string): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(text);
  if (!match) throw new ValueError('offset from UTC', text);
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

/** RouterOS sends an empty text for what is not set. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== '';

/** Of what has several names or sources: the first value that there is. */
export const firstGiven = <T>(...values: readonly (T | undefined)[]): T | undefined => values.find(isGiven);

/** Whether a flag of a row is set; a missing one is not. For conditions, where {@link parseBoolean} would throw. */
export const isSet = (flag: unknown): boolean => flag === 'true' || flag === 'yes' || flag === '';

/** API replies mix both spellings, even in one row (7.24 `/interface/wifi/capsman`); a flag can also be a bare word. */
export function parseBoolean(text: string): boolean {
  switch (text) {
    case 'true':
    case 'yes':
    // `=ebgp=`: a flag without a value is set
    case '':
      return true;
    case 'false':
    case 'no':
      return false;
    default:
      throw new ValueError('boolean', text);
  }
}

const sizeUnits = ['', 'KiB', 'MiB', 'GiB', 'TiB'];
const sizeText = /^(\d{1,15}(?:\.\d{1,3})?)([KMGT]iB)?$/;

/** Bytes from `134217728` or `128MiB` (size of a partition). */
export function parseSize(text: string): number {
  const match = sizeText.exec(text);
  if (!match) throw new ValueError('size', text);
  return Math.round(Number(match[1]) * 1024 ** sizeUnits.indexOf(match[2] ?? ''));
}

const rateMultiplier: Record<string, number> = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };
// 1Gbps, 2.5Gbps, 10M, 72.2Mbps-20MHz/1S/SGI (legacy wireless adds width, streams and guard interval), 1000000
const rateText = /^(\d{1,15}(?:\.\d{1,6})?)([kKMGT]?)(?:bps(?:-(?:\d{1,3}MHz|V?HT|HE|EHT)[\w/+.-]*)?)?$/;

/** Bits per second; prefixes are decimal. */
export function parseBitRate(text: string): number {
  const match = rateText.exec(text);
  if (!match) throw new ValueError('bit rate', text);
  return Math.round(Number(match[1]) * (rateMultiplier[match[2] ?? ''] ?? 1));
}

const signalText = /^(-?\d{1,4})(?:dBm)?(?:@[\w.+/-]+)?$/;

/** dBm from `-65`, `-65@6Mbps`, `-51@HT20-4`, `-62dBm@1Mbps`. */
export function parseSignal(text: string): number {
  const match = signalText.exec(text);
  if (!match) throw new ValueError('signal strength', text);
  return Number(match[1]);
}

/** One half of `123,456` (registration tables: tx,rx) or `123/456` (simple queues: upload/download). */
export function parsePart(text: string, separator: ',' | '/', index: 0 | 1): string {
  const at = text.indexOf(separator);
  if (at < 0 || text.indexOf(separator, at + 1) >= 0) throw new ValueError(`pair with "${separator}"`, text);
  return index === 0 ? text.slice(0, at) : text.slice(at + 1);
}

const channelText = /^(\d{3,6})(?:\+\d+)?(?:\/.*)?$/;

/** Control frequency in MHz from `2412/20-Ce/gn(18dBm)`, `5180+5775/80/P`, `5500/ax/Ceee`, `58320`. */
export function parseChannelFrequency(text: string): number {
  const match = channelText.exec(text);
  if (!match) throw new ValueError('channel', text);
  return Number(match[1]);
}

/**
 * MHz from the same texts: `5745/20-Ceee/ac` and `5500/ax/Ceee` are 80 (a letter for each 20 MHz), `5180+5775/80/P` is 160,
 * and `2412/ax` names no width because it is 20. RouterOS 6 appends the transmit power in brackets.
 */
export function parseChannelWidth(text: string): number {
  if (!channelText.test(text)) throw new ValueError('channel', text);
  const [frequency = '', ...parts] = text.replace(/\(.*\)$/, '').split('/');
  for (const part of parts) {
    const match = /^(\d{1,3}(?:-|$))?([CeX]{0,16})$/.exec(part);
    if (match === null || part === '') continue;
    const width = Number.parseInt(match[1] ?? '20', 10) * Math.max(1, match[2]?.length ?? 0);
    return frequency.includes('+') ? 2 * width : width;
  }
  return 20;
}

const decimalDegrees = /^-?\d{1,3}(?:\.\d{1,12})?$/;
const nmeaDegrees = /^(-?)(\d{2,3})(\d\d(?:\.\d{1,9})?)$/;
const sexagesimalDegrees = /^([NSEW]) (\d{1,3}) (\d{1,2})' (\d{1,2}(?:\.\d{1,9})?)''$/;

/**
 * Degrees, south and west negative, from each setting of `coordinate-format`: `56.969689` (dd), `5658.1813` (ddmm, as the
 * receiver sends it) and `N 56 58' 10.880''` (dms).
 */
export function parseCoordinate(text: string): number {
  if (decimalDegrees.test(text)) return Number(text);
  const nmea = nmeaDegrees.exec(text);
  const match = nmea ?? sexagesimalDegrees.exec(text);
  if (!match) throw new ValueError('coordinate', text);
  const [, sign = '', degrees, minutes, seconds = '0'] = match;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  // 1e-9 degrees are a tenth of a millimetre
  return Number((/[-SW]/.test(sign) ? -size : size).toFixed(9));
}

/** `7.24` from `7.24 (stable)`, so that the API and SNMP report the same version text. */
export function parseVersion(text: string): string {
  const match = /^(\d+(?:\.\d+)*(?:(?:alpha|beta|rc)\d+)?)(?: \(.*\))?$/.exec(text);
  if (!match) throw new ValueError('RouterOS version', text);
  return match[1] ?? text;
}
