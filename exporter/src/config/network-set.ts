import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

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
        const start = numberOf(base);
        four.push([start, start + 2 ** (32 - Number(length)) - 1]);
      } else {
        const start = bigOf(ipaddr.parse(base).toByteArray());
        six.push([start, start + (1n << BigInt(128 - Number(length))) - 1n]);
      }
    }
    this.#four = merged(four, 1);
    this.#six = merged(six, 1n);
  }

  /** An IPv4-mapped IPv6 address counts as IPv4. */
  has(address: string): boolean {
    if (isIPv4(address)) return contains(this.#four, numberOf(address));
    const parsed = ipaddr.process(address);
    const bytes = parsed.toByteArray();
    return parsed.kind() === 'ipv4'
      ? contains(this.#four, numberOf(parsed.toString()))
      : contains(this.#six, bigOf(bytes));
  }
}

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const bigOf = (bytes: readonly number[]): bigint =>
  BigInt(`0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);

function merged<N extends number | bigint>(ranges: [N, N][], one: N): Ranges<N> {
  ranges.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  const first: N[] = [];
  const last: N[] = [];
  for (const [from, to] of ranges) {
    const end = last.at(-1);
    if (end === undefined || from > (((end as number) + (one as number)) as N)) {
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
