import ipaddr from 'ipaddr.js';

/**
 * The key under which an address is counted: IPv4 also when it comes as `::ffff:192.0.2.1`, and of IPv6 the network of
 * 64 bits, because whoever has one address there has them all.
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
