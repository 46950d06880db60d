import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isInNetworks, networkProblem } from '../config/address.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { invalidValue } from './values.ts';

/** Ranges in which devices live. What is left out (loopback, link-local, multicast, tunnels) has to be allowed by name. */
const ordinaryRanges: readonly string[] = ['unicast', 'private', 'carrierGradeNat', 'uniqueLocal'];
/** Services of clouds that give credentials to whoever asks, as far as they lie in ordinary ranges. */
const metadataAddresses: readonly string[] = ['100.100.100.200/32', 'fd00:ec2::254/128', '168.63.129.16/32'];

/**
 * Whether a tenant may have a device at an IP address. Without networks of its own everything ordinary is allowed;
 * with them only what they hold, which may then be a special range too.
 */
export function isAddressAllowed(address: string, networks: readonly string[]): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  if (networks.length > 0) return isInNetworks(address, networks);
  return (
    ordinaryRanges.includes(ipaddr.process(address).range()) && !isInNetworks(address, metadataAddresses)
  );
}

/** Refuses an IP address outside the networks of the tenant. A name passes here; what it means is checked at connect time. */
export function refuseForeignAddress(address: string, networks: readonly string[]): void {
  if (isIP(address) === 0 || isAddressAllowed(address, networks)) return;
  throw new ExporterError(
    'registry.address-not-allowed',
    `The address ${address} is outside the networks of the tenant.`,
  );
}

type Lookup = (host: string) => Promise<readonly { readonly address: string }[]>;

/**
 * The address to connect to for a host name or address. A name is looked up once and all that it means has to be
 * allowed; connect to the result and never to the name, which could mean something else a moment later.
 */
export async function resolveAllowed(
  host: string,
  networks: readonly string[],
  lookup: Lookup,
): Promise<string> {
  const found = isIP(host) === 0 ? (await lookup(host)).map(({ address }) => address) : [host];
  const [first] = found;
  if (first === undefined) {
    throw new ExporterError('device.name-not-found', 'The host name of the device does not resolve.');
  }
  for (const address of found) refuseForeignAddress(address, networks);
  return first;
}

/** Networks as they are stored: valid, each once, sorted. */
export function checkNetworks(networks: readonly string[]): string[] {
  for (const network of networks) {
    const problem = networkProblem(network);
    if (problem !== undefined) throw invalidValue('networks', `${problem}.`);
  }
  return [...new Set(networks)].sort();
}
