const octet = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

function addressOf(text: string): number | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((one) => octet.test(one))) return undefined;
  return octets.reduce((address, one) => address * 256 + Number(one), 0);
}

/** First and last address of `10.0.0.2-10.0.0.9`, `10.0.0.0/24` or `10.0.0.7`. */
function rangeOf(text: string): readonly [first: number, last: number] | undefined {
  const [from = '', to = from] = text.split('-');
  const [base = '', bits] = from.split('/');
  const [first, last] = [addressOf(base), addressOf(to === from ? base : to)];
  if (first === undefined || last === undefined) return undefined;
  if (bits === undefined) return [first, last];
  if (!/^(?:[12]?\d|3[0-2])$/.test(bits)) return undefined;
  const size = 2 ** (32 - Number(bits));
  const network = first - (first % size);
  return [network, network + size - 1];
}

/**
 * Number of addresses in the ranges of a pool, each counted once if ranges overlap; undefined if one is not
 * understood, as half of a pool would look like a full one.
 */
export function addressesIn(ranges: string): string | undefined {
  if (ranges === '') return undefined;
  const all = ranges.split(',').map(rangeOf);
  const known = all.filter((range) => range !== undefined).sort(([a], [b]) => a - b);
  if (known.length < all.length) return undefined;
  let [total, counted] = [0, -1];
  for (const [first, last] of known) {
    total += Math.max(0, last - Math.max(first, counted + 1) + 1);
    counted = Math.max(counted, last);
  }
  return String(total);
}

/** Number of prefixes of `length` in `2001:db8::/40`; undefined without both lengths. */
export function prefixesIn(prefix: string, length: string): string | undefined {
  const bits = /\/(\d{1,3})$/.exec(prefix)?.[1];
  if (bits === undefined || !/^\d{1,3}$/.test(length)) return undefined;
  const spare = Number(length) - Number(bits);
  return spare < 0 || Number(length) > 128 ? undefined : String(2n ** BigInt(spare));
}
