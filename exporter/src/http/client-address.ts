import ipaddr from 'ipaddr.js';

/**
 * The rate-limit key of an address: IPv4-mapped addresses (`::ffff:192.0.2.1`) count as IPv4, and IPv6 counts
 * by /64, because a client with one address there has them all.
 */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
