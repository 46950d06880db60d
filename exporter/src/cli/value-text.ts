import type { MetricDescription, SampleValue } from '../exposition/family.ts';
import { formatValue } from '../exposition/format-value.ts';

const kibi = 1024;
/** Shorter numbers are read as they are: nobody thinks of an MTU as 1.5 KiB. */
const leastBytes = 10 * kibi;
const binaryUnits = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
const symbols: Readonly<Record<string, string>> = {
  celsius: '°C',
  volts: 'V',
  amperes: 'A',
  watts: 'W',
  hertz: 'Hz',
  metres: 'm',
  dbm: 'dBm',
  decibels: 'dB',
};

/** A value for people: exact first, then in a readable unit. */
export function valueText(metric: MetricDescription, value: NonNullable<SampleValue>): string {
  const exact = formatValue(value);
  const readable = readableValue(unitOf(metric), Number(value), metric.name);
  return readable === undefined ? exact : `${exact}  ${readable}`;
}

function readableValue(unit: string, value: number, name: string): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (unit === 'bytes') return value < leastBytes ? undefined : bytes(value);
  if (unit === 'ratio') return `${Number((value * 100).toFixed(1))} %`;
  if (unit !== 'seconds') return symbols[unit];
  if (name.endsWith('_timestamp_seconds')) return dateText(value);
  return value < 60 ? 's' : duration(value);
}

function dateText(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function bytes(value: number): string {
  const power = Math.min(Math.floor(Math.log2(value) / 10), binaryUnits.length);
  return `${(value / kibi ** power).toFixed(1)} ${binaryUnits[power - 1]}`;
}

function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ];
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}${unit}`)
    .join(' ');
}

function unitOf({ name, unit }: MetricDescription): string {
  return unit ?? /_([a-z]+)(?:_total)?$/.exec(name)?.[1] ?? '';
}
