import { isIP } from 'node:net';
import { networkProblem } from '../../config/address.ts';
import { policyOfNetworks, refuseAddress } from './address-policy.ts';
import { invalidValue } from '../../store/values.ts';

const maxNetworks = 1000;

/** Networks as they are stored: valid, each once, sorted. */
export function checkNetworks(networks: readonly string[]): string[] {
  if (networks.length > maxNetworks) throw invalidValue('networks', `a tenant has at most ${maxNetworks}.`);
  for (const network of networks) {
    const problem = networkProblem(network);
    if (problem !== undefined) throw invalidValue('networks', `${problem}.`);
  }
  return [...new Set(networks)].sort();
}

/** Refuses an IP address outside the networks of the tenant. A name passes here; what it means is checked at connect time. */
export function refuseForeignAddress(address: string, networks: readonly string[]): void {
  if (isIP(address) !== 0) refuseAddress(address, policyOfNetworks(networks));
}
