import ipaddr from 'ipaddr.js';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { networkError } from '../../config/address.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { type AddressPolicy, refuseAddress } from '../../devices/address/address-policy.ts';

/** A larger network would be a sweep, not a scan: a /22 of IPv4. */
export const scanHostsMax = 1_024;

/**
 * The addresses of a network, each allowed by the policy. For IPv4 networks larger than a /31, without the
 * network and broadcast addresses.
 */
export async function hostsOf(
  network: string,
  policy: AddressPolicy,
  maxHosts: number = scanHostsMax,
): Promise<string[]> {
  const error = networkError(network);
  if (error !== undefined) {
    throw new ExporterError('address.invalid', `${quoteDeviceText(network)} is not a network: ${error}.`);
  }
  const [base, length] = ipaddr.parseCIDR(network);
  const bits = (base.kind() === 'ipv4' ? 32 : 128) - length;
  const most = Math.min(maxHosts, scanHostsMax);
  if (bits > 10 || 2 ** bits > most) {
    throw new ExporterError(
      'address.network-too-large',
      `The network ${network} has more than ${most} addresses.`,
    );
  }
  const bytes = base.toByteArray();
  const all = Array.from({ length: 2 ** bits }, (_, offset) => addressAt(bytes, offset));
  const hosts = base.kind() === 'ipv4' && bits > 1 ? all.slice(1, -1) : all;
  for (const host of hosts) {
    refuseAddress(host, policy);
    await yieldTurn();
  }
  return hosts;
}

function addressAt(base: readonly number[], offset: number): string {
  const bytes = [...base];
  for (let at = bytes.length - 1, rest = offset; rest > 0; at--) {
    bytes[at] = (bytes[at] ?? 0) + (rest & 255);
    rest >>= 8;
  }
  return ipaddr.fromByteArray(bytes).toString();
}
