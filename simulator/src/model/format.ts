import { isAtLeast, type RouterOsVersion } from './version.ts';

const UNITS: readonly (readonly [string, number])[] = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** Duration in API format: `1w2d3h4m5s`, without zero units, `0s` for zero. */
export function duration(seconds: number): string {
  let rest = Math.max(0, Math.floor(seconds));
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text === '' ? '0s' : text;
}

/** Duration with milliseconds: `4s750ms`, `0ms`. */
export function durationMs(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = Math.floor(milliseconds - seconds * 1000);
  const head = seconds > 0 ? duration(seconds) : '';
  return rest > 0 || head === '' ? `${head}${rest}ms` : head;
}

/** Duration of a ping: `9ms445us`, `453us`. */
export function durationUs(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = microseconds - milliseconds * 1000;
  if (milliseconds === 0) return rest === 0 ? '0ms' : `${rest}us`;
  return rest === 0 ? durationMs(milliseconds) : `${durationMs(milliseconds)}${rest}us`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Local time of a device; the fleet is in UTC. The format changed with 7.10. */
export function dateTime(seconds: number, version: RouterOsVersion): string {
  const iso = new Date(seconds * 1000).toISOString();
  const time = iso.slice(11, 19);
  if (isAtLeast(version, 7, 10)) return `${iso.slice(0, 10)} ${time}`;
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? 'jan';
  return `${month}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${time}`;
}

export function whole(value: number): string {
  return String(Math.floor(value));
}

export function decimal(value: number, digits: number): string {
  return value.toFixed(digits);
}

export function rate(megabits: number): string {
  return megabits >= 1000 ? `${megabits / 1000}Gbps` : `${megabits}Mbps`;
}

export function flag(value: boolean): string {
  return value ? 'true' : 'false';
}

/** `.id` of an item: asterisk and upper-case hexadecimal. */
export function itemId(number: number): string {
  return `*${number.toString(16).toUpperCase()}`;
}

/**
 * Text as a string of bytes: every character is one byte of its UTF-8 form. The API code works only on such strings,
 * so the length of a word is its string length.
 */
export function bytesOf(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return /^[\u0000-\u007f]*$/.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}
