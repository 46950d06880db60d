import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { networkSet } from './network-set.ts';

/** Hexadecimal, octal or decimal, as `inet_aton` reads it: the resolver of the system would take it for an address. */
const numericForm = /^(?:0[xX][0-9a-fA-F]*|\d+)(?:\.(?:0[xX][0-9a-fA-F]*|\d+)){0,3}\.?$/;

export const isNumericForm = (text: string): boolean => isIP(text) === 0 && numericForm.test(text);

/** Why a text is not an address to connect to; undefined if it is a host name or an address. */
export function hostError(text: string): string | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (isIP(bare) === 4) return undefined;
  if (isIP(bare) === 6) {
    const isLinkLocal = /^fe[89ab]/i.test(bare);
    return isLinkLocal && !bare.includes('%')
      ? 'A link-local address needs the interface it is reached over, as in fe80::1%eth0'
      : undefined;
  }
  if (isNumericForm(text)) {
    return 'An IPv4 address is four decimal numbers from 0 to 255 without leading zeros, as in 10.0.0.1';
  }
  return parseHost(text) === undefined
    ? 'This is neither a host name nor an IPv4 or IPv6 address'
    : undefined;
}

/** RFC 1123, plus `_` because people use it; at least one letter, so that a mistyped IPv4 address is not a host name. */
const hostName = /^(?=.{1,253}$)(?=.*[A-Za-z])(?!-)[A-Za-z0-9_-]{1,63}(\.(?!-)[A-Za-z0-9_-]{1,63})*\.?$/;

/** An address or host name without a port, brackets removed; undefined if it is neither. */
export function parseHost(text: string): string | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (isIP(bare) !== 0) return bare;
  return bare === text && hostName.test(text) && !isNumericForm(text) ? text : undefined;
}

export interface AddressAndPort {
  readonly address: string;
  readonly port?: number;
}

/** `10.0.0.1`, `10.0.0.1:8728`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:8728`; no host names. */
export function parseAddressAndPort(text: string): AddressAndPort | undefined {
  if (isIP(text) !== 0) return { address: text };
  const parts = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, six, four, portText] = parts;
  const address = six ?? four ?? '';
  if (isIP(address) !== (six === undefined ? 4 : 6)) return undefined;
  if (portText === undefined) return { address };
  const port = Number(portText);
  return port >= 1 && port <= 65_535 ? { address, port } : undefined;
}

/** What is wrong with a CIDR network; undefined if it is valid. */
export function networkError(text: string): string | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  if (prefix === undefined || rest.length > 0 || isIP(address) === 0 || address.includes('%')) {
    return 'Write a network like 10.0.0.0/8 or 2001:db8::/32';
  }
  const longest = isIP(address) === 4 ? 32 : 128;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest)
    return `The prefix length must be a number from 0 to ${longest}`;
  const parsed = ipaddr.parse(address);
  // Mapped addresses count as IPv4, so such a network would match nothing.
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) {
    return 'Write an IPv4-mapped network as IPv4, like 10.0.0.0/8';
  }
  const first =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(text)
      : ipaddr.IPv6.networkAddressFromCIDR(text);
  // 10.1.2.3/8 is more often a mistyped host than a request to allow the whole network.
  if (parsed.toNormalizedString() !== first.toNormalizedString()) {
    return `The address has host bits set; the network would be ${first.toString()}/${prefix}`;
  }
  return undefined;
}

/** Whether an address is in one of the networks. An IPv4-mapped IPv6 address counts as IPv4. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  return networkSet(networks).has(address);
}

/** Whether a server listening on this host is reachable only from the same machine. */
export function isLoopback(host: string | undefined): boolean {
  if (host === undefined) return false;
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
