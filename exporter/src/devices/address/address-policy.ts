import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isInNetworks, networkError } from '../../config/address.ts';
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
 * Ranges of ipaddr.js that contain no devices. The last ones embed an IPv4 address in an IPv6 address, which
 * a gateway would translate to the refused address.
 */
const specialRanges: Readonly<Record<string, string>> = {
  loopback: 'a loopback address',
  linkLocal: 'a link-local address',
  multicast: 'a multicast address',
  unspecified: 'the unspecified address',
  broadcast: 'the broadcast address',
  discard: 'a discard address',
  rfc6145: 'an IPv4 address embedded in IPv6 (RFC 6145)',
  rfc6052: 'an IPv4 address embedded in IPv6 (NAT64)',
  '6to4': 'an IPv4 address embedded in IPv6 (6to4)',
  teredo: 'an IPv4 address embedded in IPv6 (Teredo)',
};

/** IPv4-compatible IPv6, the oldest embedding, which ipaddr.js treats as ordinary. */
const compatibleAddresses = ['::/96'];

/** Why an address is special, in words; undefined for an ordinary one. */
function specialKind(address: string): string | undefined {
  if (isInNetworks(address, metadataAddresses)) return 'a metadata address';
  const kind = specialRanges[ipaddr.process(address).range()];
  if (kind !== undefined) return kind;
  if (isInNetworks(address, compatibleAddresses)) return 'an IPv4 address embedded in IPv6';
  return isOwnAddress(address) ? ownKind : undefined;
}

/**
 * Whether a network lies entirely in one special range, so that naming it can only mean to open that range.
 */
function isSpecialNetwork(network: string): boolean {
  const [base, length] = ipaddr.parseCIDR(network);
  const last =
    base.kind() === 'ipv4'
      ? ipaddr.IPv4.broadcastAddressFromCIDR(network)
      : ipaddr.IPv6.broadcastAddressFromCIDR(network);
  const kind = specialKind(base.toString());
  if (kind === undefined) return false;
  // Only for a metadata address, or one of this machine, listed as a single address.
  const isSingle = length === (base.kind() === 'ipv4' ? 32 : 128);
  return isSingle || kind === specialKind(last.toString());
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

/**
 * The policy of a tenant with these networks. Without networks, all ordinary addresses. A network that lies
 * entirely in a special range opens it; `0.0.0.0/0` does not.
 */
export function policyOfNetworks(networks: readonly string[]): AddressPolicy {
  if (networks.length === 0) return anyOrdinaryAddress;
  return { allow: networks, allowSpecial: networks.filter(isSpecialNetwork) };
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
  const special = specialKind(bare);
  if (zone !== undefined && ipaddr.process(bare).range() !== 'linkLocal') {
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
 * Refuses an IP address outside the networks of the tenant. Host names pass; what they resolve to is checked
 * when connecting.
 */
export function refuseForeignAddress(address: string, networks: readonly string[]): void {
  if (isIP(address) !== 0) refuseAddress(address, policyOfNetworks(networks));
}

function isSpecialAllowed(address: string, kind: string, policy: AddressPolicy): boolean {
  const allowed = policy.allowSpecial ?? [];
  if (!openedAlone.includes(kind)) return isInNetworks(address, allowed);
  return isInNetworks(
    address,
    allowed.filter((network) => /\/(32|128)$/.test(network)),
  );
}
