import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/**
 * Reading the interfaces takes a fraction of a millisecond, and a scan checks a thousand addresses at once.
 */
const freshMs = 10_000;

let known: { readonly addresses: ReadonlySet<string>; readonly at: number } | undefined;

/** Whether an interface of this machine has the address, loopback excluded. */
export function isOwnAddress(address: string): boolean {
  const now = performance.now();
  if (known === undefined || now - known.at > freshMs) known = { addresses: readAddresses(), at: now };
  return known.addresses.has(ipaddr.process(address).toString());
}

function readAddresses(): ReadonlySet<string> {
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return new Set(
    own
      .filter(({ internal }) => !internal)
      .map(({ address }) => ipaddr.process(address.split('%')[0] ?? '').toString()),
  );
}
