import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { sixDigits } from '../../config/network-set.ts';

/**
 * Reading the interfaces takes a fraction of a millisecond, and a scan checks a thousand addresses at once.
 */
const freshMs = 10_000;

let known: { readonly addresses: ReadonlySet<string>; readonly at: number } | undefined;

/** Whether an interface of this machine has the address, loopback excluded. */
export function isOwnAddress(address: string): boolean {
  const now = performance.now();
  if (known === undefined || now - known.at > freshMs) known = { addresses: readAddresses(), at: now };
  return known.addresses.has(canonical(address));
}

function readAddresses(): ReadonlySet<string> {
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return new Set(
    own.filter(({ internal }) => !internal).map(({ address }) => canonical(address.split('%')[0] ?? '')),
  );
}

/** The same text for all spellings of an address; IPv4 in its mapped form. */
const canonical = (address: string): string => sixDigits(isIPv4(address) ? `::ffff:${address}` : address);
