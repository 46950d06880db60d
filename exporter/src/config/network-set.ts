import { isIPv4 } from 'node:net';

interface Ranges<N> {
  /** Sorted and disjoint. */
  readonly first: readonly N[];
  readonly last: readonly N[];
}

/**
 * Networks as sorted ranges, so that asking takes the same time for one network and for a thousand: a scrape
 * asks each time.
 */
export class NetworkSet {
  readonly #four: Ranges<number>;
  readonly #six: Ranges<bigint>;

  /** The networks must be valid, see `networkError`. */
  constructor(networks: readonly string[]) {
    const four: [number, number][] = [];
    const six: [bigint, bigint][] = [];
    for (const network of networks) {
      const [base = '', length = ''] = network.split('/');
      if (isIPv4(base)) {
        const start = fourNumber(base);
        four.push([start, start + 2 ** (32 - Number(length)) - 1]);
      } else {
        const start = BigInt(`0x${sixDigits(base)}`);
        six.push([start, start + (1n << BigInt(128 - Number(length))) - 1n]);
      }
    }
    this.#four = merged(four);
    this.#six = merged(six);
  }

  /** The address must be valid. An IPv4-mapped IPv6 address counts as IPv4. */
  has(address: string): boolean {
    const four = mappedFour(address);
    return four === undefined
      ? contains(this.#six, BigInt(`0x${sixDigits(address)}`))
      : contains(this.#four, four);
  }
}

const mappedPrefix = '00000000000000000000ffff';

/** Number of an IPv4 address, also of one mapped into IPv6. */
function mappedFour(address: string): number | undefined {
  if (isIPv4(address)) return fourNumber(address);
  const digits = sixDigits(address);
  return digits.startsWith(mappedPrefix) ? Number.parseInt(digits.slice(24), 16) : undefined;
}

const fourNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** The 32 hexadecimal digits of an IPv6 address. */
export function sixDigits(address: string): string {
  const [left = '', right] = address.toLowerCase().split('::');
  const head = digitsOf(left);
  const tail = digitsOf(right ?? '');
  return head + '0'.repeat(32 - head.length - tail.length) + tail;
}

function digitsOf(part: string): string {
  if (part === '') return '';
  const groups = part.split(':');
  return groups
    .map((group) =>
      group.includes('.') ? fourNumber(group).toString(16).padStart(8, '0') : group.padStart(4, '0'),
    )
    .join('');
}

function merged<N extends number | bigint>(ranges: [N, N][]): Ranges<N> {
  ranges.sort(([left], [right]) => (left < right ? -1 : Number(left > right)));
  const first: N[] = [];
  const last: N[] = [];
  for (const [from, to] of ranges) {
    const end = last.at(-1);
    if (end === undefined || from > end) {
      first.push(from);
      last.push(to);
    } else if (to > end) last[last.length - 1] = to;
  }
  return { first, last };
}

function contains<N extends number | bigint>({ first, last }: Ranges<N>, value: N): boolean {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((first[middle] as N) <= value) low = middle + 1;
    else high = middle;
  }
  return low > 0 && value <= (last[low - 1] as N);
}

const compiled = new WeakMap<readonly string[], NetworkSet>();

/** The set of a list that does not change any more; made once per list. */
export function networkSet(networks: readonly string[]): NetworkSet {
  const known = compiled.get(networks);
  if (known !== undefined) return known;
  const made = new NetworkSet(networks);
  compiled.set(networks, made);
  return made;
}
