import { isIP } from 'node:net';
import { sixDigits } from '../../config/network-set.ts';

/** The networks that contain an address or a network, from itself to everything; undefined if the text is neither. */
export function coveringNetworks(text: string): readonly string[] | undefined {
  const [address = '', length, ...rest] = text.trim().split('/');
  const version = isIP(address);
  // An address with a zone is on one link, and routed nowhere.
  if (version === 0 || rest.length > 0 || address.includes('%')) return undefined;
  const bits = version === 4 ? 32 : 128;
  const longest = lengthOf(length, bits);
  if (longest === undefined) return undefined;
  const number = version === 4 ? fourNumber(address) : BigInt(`0x${sixDigits(address)}`);
  const write = version === 4 ? fourText : sixText;
  return Array.from({ length: longest + 1 }, (_, i) => {
    const own = longest - i;
    const shift = BigInt(bits - own);
    return `${write((number >> shift) << shift)}/${own}`;
  });
}

function lengthOf(text: string | undefined, bits: number): number | undefined {
  if (text === undefined) return bits;
  if (!/^\d{1,3}$/.test(text)) return undefined;
  const length = Number(text);
  return length <= bits ? length : undefined;
}

const fourNumber = (address: string): bigint =>
  address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);

const fourText = (number: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((number >> shift) & 255n)).join('.');

const groupsText = (groups: readonly bigint[]): string => groups.map((group) => group.toString(16)).join(':');

/** As RouterOS writes it: no leading zeros, the longest run of zero groups as `::` (RFC 5952). */
function sixText(number: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => (number >> BigInt(112 - i * 16)) & 0xffffn);
  let [start, size] = [0, 0];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === 0n) end++;
    if (end - at > size) [start, size] = [at, end - at];
  }
  return size < 2
    ? groupsText(groups)
    : `${groupsText(groups.slice(0, start))}::${groupsText(groups.slice(start + size))}`;
}
