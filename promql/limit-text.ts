import type { Threshold } from './thresholds.ts';

const times = [
  [86_400, 'days', 1],
  [60, 'minutes', 1],
  [1, 's', 1],
  [0, 'ms', 1000],
] as const;

function time(seconds: number): string {
  const [size, unit, factor] = times.find(([least]) => seconds >= 2 * least) ?? times[3];
  return `${round(size === 0 ? seconds * factor : seconds / size)} ${unit}`;
}

/** 100 * 0.95 is 94.99999999999999. */
const round = (value: number): number => Number(value.toPrecision(6));

/** The number of a threshold as a text for people, so that no text names another limit than the one that an expression compares with. */
export function limitText({ unit, ...threshold }: Threshold, level: 'warn' | 'bad' = 'bad'): string {
  const value = threshold[level];
  switch (unit) {
    case 'percentunit':
      return `${round(100 * value)} %`;
    case 'celsius':
      return `${value} °C`;
    case 's':
      return time(value);
    case 'none':
      return String(value);
    default:
      return `${value} ${unit}`;
  }
}
