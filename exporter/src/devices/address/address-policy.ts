import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { LruMap } from '../../concurrency/lru-map.ts';
import { isInNetworks, networkError } from '../../config/address.ts';
import { sixDigits } from '../../config/network-set.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { invalidValue } from '../../store/values.ts';
import { isOwnAddress } from './own-addresses.ts';

/** Which addresses may be contacted. An allow-list: routers are usually on private networks. */
export interface AddressPolicy {
  /** CIDR networks. They never open a special address, however wide they are. */
  readonly allow: readonly string[];
  /**
   * CIDR networks of special addresses (loopback, link-local, …) that may be contacted anyway. A metadata
   * address needs its own entry, `169.254.169.254/32`; the surrounding network is not enough. The same goes
   * for an address of this machine.
   */
  readonly allowSpecial?: readonly string[];
}

const maxNetworks = 1000;

/** Everything that is not special. */
export const anyOrdinaryAddress: AddressPolicy = { allow: ['0.0.0.0/0', '::/0'] };

/** Of a tenant without networks: nothing, until a platform operator opens some. */
export const noAddress: AddressPolicy = { allow: [] };

/** For a device in the configuration file, named by the operator of the exporter. */
export const anyAddress: AddressPolicy = {
  allow: ['0.0.0.0/0', '::/0'],
  allowSpecial: ['0.0.0.0/0', '::/0'],
};

/** Cloud metadata services hand out credentials to any client. Some are in otherwise ordinary ranges. */
const metadataAddresses = [
  '169.254.169.254/32',
  '169.254.170.2/32',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::254/128',
  'fe80::a9fe:a9fe/128',
];

/** A service that listens on all addresses, such as a database, is reachable here as over loopback. */
const ownKind = 'an address of this machine';
/** Kinds that only an entry for the single address opens. */
const openedAlone: readonly string[] = ['a metadata address', ownKind];

/**
 * Ranges that contain no devices. The last ones embed an IPv4 address in an IPv6 address, which a gateway
 * would translate to the refused address.
 */
const specialRanges: Readonly<Record<string, readonly string[]>> = {
  'a loopback address': ['127.0.0.0/8', '::1/128'],
  'a link-local address': ['169.254.0.0/16', 'fe80::/10'],
  'a multicast address': ['224.0.0.0/4', 'ff00::/8'],
  'the unspecified address': ['0.0.0.0/8', '::/128'],
  'the broadcast address': ['255.255.255.255/32'],
  'a discard address': ['100::/64'],
  'an IPv4 address embedded in IPv6 (RFC 6145)': ['::ffff:0:0:0/96'],
  // The local prefix is that of RFC 8215.
  'an IPv4 address embedded in IPv6 (NAT64)': ['64:ff9b::/96', '64:ff9b:1::/48'],
  'an IPv4 address embedded in IPv6 (6to4)': ['2002::/16'],
  'an IPv4 address embedded in IPv6 (Teredo)': ['2001::/32'],
  // IPv4-compatible, the oldest form
  'an IPv4 address embedded in IPv6': ['::/96'],
};
const allSpecial = Object.values(specialRanges).flat();

/** Why an address is special, in words; undefined for an ordinary one. */
function specialKind(address: string): string | undefined {
  if (isInNetworks(address, metadataAddresses)) return 'a metadata address';
  if (isInNetworks(address, allSpecial)) {
    for (const [kind, networks] of Object.entries(specialRanges))
      if (isInNetworks(address, networks)) return kind;
  }
  if (isIsatap(address)) return 'an IPv4 address embedded in IPv6 (ISATAP)';
  return isOwnAddress(address) ? ownKind : undefined;
}

/** RFC 5214: any prefix, then 0:5efe or 200:5efe and the IPv4 address. */
function isIsatap(address: string): boolean {
  return isIPv6(address) && /^.{16}0[02]005efe/.test(sixDigits(address));
}

/**
 * Whether a network lies entirely in one special range, so that naming it can only mean to open that range.
 */
function isSpecialNetwork(network: string): boolean {
  const [base = '', length = ''] = network.split('/');
  const kind = specialKind(base);
  if (kind === undefined) return false;
  // Only for a metadata address, or one of this machine, listed as a single address.
  if (Number(length) === (isIPv6(base) ? 128 : 32)) return true;
  const last = isIPv6(base)
    ? ipaddr.IPv6.broadcastAddressFromCIDR(network)
    : ipaddr.IPv4.broadcastAddressFromCIDR(network);
  return kind === specialKind(last.toString());
}

/** Networks of a tenant in stored form: valid, unique, sorted. */
export function checkNetworks(networks: readonly string[]): string[] {
  if (networks.length > maxNetworks)
    throw invalidValue('networks', `a tenant can have at most ${maxNetworks}.`);
  for (const network of networks) {
    const error = networkError(network);
    if (error !== undefined) throw invalidValue('networks', `${error}.`);
  }
  return [...new Set(networks)].sort();
}

/** Lists of tenants recently seen. Compiling a list of a thousand takes milliseconds, and each scrape asks. */
const policies = new LruMap<string, AddressPolicy>(1000);

/**
 * The policy of a tenant with these networks; without networks, nothing is allowed. A network that lies
 * entirely in a special range opens it; `0.0.0.0/0` does not.
 */
export function policyOfNetworks(networks: readonly string[]): AddressPolicy {
  if (networks.length === 0) return noAddress;
  const key = networks.join();
  const known = policies.get(key);
  if (known !== undefined) return known;
  const policy = { allow: [...networks], allowSpecial: networks.filter(isSpecialNetwork) };
  policies.set(key, policy);
  return policy;
}

/**
 * Throws unless the IP address may be contacted. An IPv4-mapped IPv6 address is treated as IPv4. A zone
 * (`fe80::1%eth0`) is ignored in the check and only allowed on link-local addresses.
 */
export function refuseAddress(address: string, policy: AddressPolicy): void {
  const [bare = '', zone] = address.split('%');
  if (isIP(address) === 0 || isIP(bare) === 0) {
    throw new ExporterError('address.invalid', `${quoteDeviceText(address)} is not an IP address.`);
  }
  if (policy === noAddress) throw noNetworks();
  const special = specialKind(bare);
  if (zone !== undefined && special !== 'a link-local address') {
    throw new ExporterError('address.invalid', `The address ${address} has a zone and is not link-local.`);
  }
  if (special !== undefined && !isSpecialAllowed(bare, special, policy)) {
    throw new ExporterError('address.special', `The address ${address} is ${special}.`);
  }
  if (special === undefined && !isInNetworks(bare, policy.allow)) {
    throw new ExporterError('address.not-allowed', `The address ${address} is outside the allowed networks.`);
  }
}

/**
 * Refuses an IP address outside the networks of the tenant. Host names pass if it has any; what they resolve
 * to is checked when connecting.
 */
export function refuseForeignAddress(address: string, networks: readonly string[]): void {
  const policy = policyOfNetworks(networks);
  if (policy === noAddress) throw noNetworks();
  if (isIP(address) !== 0) refuseAddress(address, policy);
}

const noNetworks = (): ExporterError =>
  new ExporterError('address.no-networks', 'The tenant has no networks, so it may contact no device.');

function isSpecialAllowed(address: string, kind: string, policy: AddressPolicy): boolean {
  const allowed = policy.allowSpecial ?? [];
  if (!openedAlone.includes(kind)) return isInNetworks(address, allowed);
  return isInNetworks(
    address,
    allowed.filter((network) => /\/(32|128)$/.test(network)),
  );
}
