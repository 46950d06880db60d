import { dateTimeFormat, formattedValueToString, getValueFormat } from '@grafana/data';
import { text } from '../texts/live.ts';
import type { ValueKind } from './live-table-definition.ts';

/** Unit of Grafana and what a value is multiplied with for it: networks count bits, the API has bytes. */
const units: Readonly<
  Partial<Record<ValueKind, readonly [unit: string, factor: number, decimals?: number]>>
> = {
  'bits-per-second': ['bps', 8],
  bytes: ['decbytes', 1],
  // RouterOS counts it by 1,024: a board with 128 MiB has not 134 MB.
  memory: ['bytes', 1],
  count: ['short', 1],
  // Grafana's own unit is written dbm since 13, and gets prefixes in 12.
  signal: ['suffix:dBm', 1, 0],
  decibel: ['dB', 1, 0],
  dbm: ['suffix:dBm', 1, 1],
  ratio: ['percentunit', 1, 0],
  watts: ['watt', 1, 1],
  degrees: ['celsius', 1, 0],
  volts: ['volt', 1],
  amperes: ['amp', 1],
  metres: ['lengthm', 1, 0],
  hertz: ['hertz', 1],
  milliseconds: ['ms', 1000],
};

/** A value with its unit, as people say it. */
export function valueText(given: string | number | boolean | null | undefined, kind: ValueKind): string {
  // Counters above 53 bits come as digits; with three of them shown, what is lost is never seen.
  const value = kind !== 'text' && typeof given === 'string' && /^\d+$/u.test(given) ? Number(given) : given;
  if (value === undefined) return '–';
  if (value === null) return text('unlimited');
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  if (kind === 'duration') return durationText(value);
  if (kind === 'since') return durationText(Date.now() / 1000 - value);
  if (kind === 'date') return dateTimeFormat(value * 1000);
  const [unit, factor, decimals] = units[kind] ?? ['none', 1];
  return formattedValueToString(getValueFormat(unit)(value * factor, decimals));
}

/** As RouterOS writes it, with the two largest units: 3d4h, 12m5s. */
export function durationText(seconds: number): string {
  const parts = [
    ['w', 604_800],
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
    ['s', 1],
  ] as const;
  let rest = Math.max(0, Math.floor(seconds));
  const words: string[] = [];
  for (const [unit, size] of parts) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count}${unit}`);
    // The unit after the first one, even if it is zero: 3d and 5 minutes is 3d, not 3d5m.
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.length === 0 ? '0s' : words.join('');
}
