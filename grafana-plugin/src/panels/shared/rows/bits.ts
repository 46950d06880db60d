import { metricOf, type Row } from './row.ts';

/** Bits per second: metrics are in bytes, expressions of the boards already in bits. */
export const bitsOf = (row: Row): number =>
  metricOf(row)?.endsWith('_bytes_per_second') === true ? 8 * row.value : row.value;

const steps = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** 2.5G, 100M, 54M: short enough for a port of a drawing. */
export function shortBits(bits: number): string {
  const [divisor, letter] = steps.find(([step]) => bits >= step) ?? [1, ''];
  const value = bits / divisor;
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)}${letter}`;
}

/** 2.5 Gbit/s. */
export const longBits = (bits: number): string =>
  shortBits(bits).replace(/(?<letter>[GMk]?)$/u, ' $<letter>bit/s');
