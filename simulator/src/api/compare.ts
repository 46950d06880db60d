// Values of one property compare by their type, not as text: `10m` is longer than `9m59s`, 10.0.0.9 lies before
// 10.0.0.10 (manual, page API, "Queries").

const SECONDS: Readonly<Record<string, number>> = {
  w: 604_800,
  d: 86_400,
  h: 3_600,
  m: 60,
  s: 1,
  ms: 1 / 1e3,
  us: 1 / 1e6,
};

const UNITS = /^(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?(?:\d+us)?$/;
const CLOCK = /^(?:(\d+)d ?)?(\d+):(\d\d):(\d\d)(\.\d+)?$/;

/** Seconds of `1w2d3h4m5s6ms` or `1d 02:03:04`; undefined for other text. */
export function durationSeconds(text: string): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, days = '0', hours = '0', minutes = '0', seconds = '0', rest = ''] = clock;
    return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds + rest);
  }
  if (text === '' || !UNITS.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([a-z]+)/g))
    sum += Number(count) * (SECONDS[unit ?? ''] ?? 0);
  return sum;
}

/** An IPv4 or IPv6 address or prefix as text that sorts as the addresses do. */
function sortableAddress(text: string): string | undefined {
  const [, address = '', length] = /^([0-9a-fA-F:.]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const prefix = (length ?? '999').padStart(3, '0');
  const parts = address.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return `4 ${parts.map((part) => part.padStart(3, '0')).join('.')}/${prefix}`;
  }
  const groups = ipv6Groups(address);
  return groups === undefined ? undefined : `6 ${groups.join(':')}/${prefix}`;
}

function ipv6Groups(address: string): string[] | undefined {
  const halves = address.split('::');
  if (!address.includes(':') || halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  // A MAC address also has colons, but six groups and no "::".
  return groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))
    ? groups.map((group) => group.toLowerCase().padStart(4, '0'))
    : undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Seconds of a duration; a bare number counts as seconds beside one. */
function secondsOrNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : durationSeconds(text);
}

/** Negative if the left value is smaller. */
export function compareValues(left: string, right: string): number {
  const a = secondsOrNumber(left);
  const b = secondsOrNumber(right);
  if (a !== undefined && b !== undefined) return a - b;
  const from = sortableAddress(left) ?? left;
  const to = sortableAddress(right) ?? right;
  return from < to ? -1 : from > to ? 1 : 0;
}

const YES_NO: Readonly<Record<string, string>> = { yes: 'true', no: 'false' };

export function sameValue(value: string, wanted: string): boolean {
  if (value === wanted || value === YES_NO[wanted] || YES_NO[value] === wanted) return true;
  // Numbers are not compared here: a name `01` is not the name `1`.
  const seconds = durationSeconds(value);
  if (seconds !== undefined && seconds === durationSeconds(wanted)) return true;
  const address = sortableAddress(value);
  return address !== undefined && address === sortableAddress(wanted);
}
