import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isInNetworks, networkError } from '../../config/address.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { invalidValue } from '../../store/values.ts';
import { isOwnAddress } from './own-addresses.ts';

/** Which addresses may be contacted. An allow-list: private networks are where routers normally are. */
export interface AddressPolicy {
  /** CIDR networks. They never open a special address, however wide they are. */
  readonly allow: readonly string[];
  /**
   * CIDR networks of special addresses (loopback, link-local, …) that may be contacted nevertheless. A metadata address
   * needs an entry of its own, `169.254.169.254/32`: the network around it is not enough. So does an address of this machine.
   */
  readonly allowSpecial?: readonly string[];
}

const maxNetworks = 1000;

/** Everything that is not special. */
export const anyOrdinaryAddress: AddressPolicy = { allow: ['0.0.0.0/0', '::/0'] };

/** For a device that the operator of the exporter named himself, in the configuration file. */
export const anyAddress: AddressPolicy = {
  allow: ['0.0.0.0/0', '::/0'],
  allowSpecial: ['0.0.0.0/0', '::/0'],
};

/** Clouds give credentials to whoever asks there. Some lie in ranges that are otherwise ordinary. */
const metadataAddresses = [
  '169.254.169.254/32',
  '169.254.170.2/32',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::254/128',
  'fe80::a9fe:a9fe/128',
];

/** What listens on all addresses, such as a database, is reached there as over loopback. */
const ownKind = 'an address of this machine';
/** Kinds that no network opens but the address alone. */
const openedAlone: readonly string[] = ['a metadata address', ownKind];

/**
 * Ranges of ipaddr.js in which no device is. The last ones carry an IPv4 address inside of an IPv6 one, which a
 * gateway would turn into the very address that is refused.
 */
const specialRanges: Readonly<Record<string, string>> = {
  loopback: 'a loopback address',
  linkLocal: 'a link-local address',
  multicast: 'a multicast address',
  unspecified: 'the unspecified address',
  broadcast: 'the broadcast address',
  discard: 'a discard address',
  rfc6145: 'an IPv4 address inside of an IPv6 one (RFC 6145)',
  rfc6052: 'an IPv4 address inside of an IPv6 one (NAT64)',
  '6to4': 'an IPv4 address inside of an IPv6 one (6to4)',
  teredo: 'an IPv4 address inside of an IPv6 one (Teredo)',
};

/** The oldest form of an IPv4 address inside of an IPv6 one, which ipaddr.js takes for an ordinary one. */
const compatibleAddresses = ['::/96'];

/** What makes an address special, in words; undefined for an ordinary one. */
function specialKind(address: string): string | undefined {
  if (isInNetworks(address, metadataAddresses)) return 'a metadata address';
  const kind = specialRanges[ipaddr.process(address).range()];
  if (kind !== undefined) return kind;
  if (isInNetworks(address, compatibleAddresses)) return 'an IPv4 address inside of an IPv6 one';
  return isOwnAddress(address) ? ownKind : undefined;
}

/** Whether a network lies wholly in one special range, so that naming it can only mean to open that range. */
function isSpecialNetwork(network: string): boolean {
  const [base, length] = ipaddr.parseCIDR(network);
  const last =
    base.kind() === 'ipv4'
      ? ipaddr.IPv4.broadcastAddressFromCIDR(network)
      : ipaddr.IPv6.broadcastAddressFromCIDR(network);
  const kind = specialKind(base.toString());
  if (kind === undefined) return false;
  // only a metadata address, or one of this machine, that is named alone
  const isSingle = length === (base.kind() === 'ipv4' ? 32 : 128);
  return isSingle || kind === specialKind(last.toString());
}

/** Networks of a tenant as they are stored: valid, each once, sorted. */
export function checkNetworks(networks: readonly string[]): string[] {
  if (networks.length > maxNetworks) throw invalidValue('networks', `a tenant has at most ${maxNetworks}.`);
  for (const network of networks) {
    const error = networkError(network);
    if (error !== undefined) throw invalidValue('networks', `${error}.`);
  }
  return [...new Set(networks)].sort();
}

/**
 * The policy of a tenant with these networks. Without any, all ordinary addresses; a network that lies wholly in a
 * special range opens it, `0.0.0.0/0` does not.
 */
export function policyOfNetworks(networks: readonly string[]): AddressPolicy {
  if (networks.length === 0) return anyOrdinaryAddress;
  return { allow: networks, allowSpecial: networks.filter(isSpecialNetwork) };
}

/**
 * Throws unless the IP address may be contacted. An IPv4 address in the form of an IPv6 one counts as what it is, a
 * zone (`fe80::1%eth0`) is left out of the judgement and only link-local addresses may have one.
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
    throw new ExporterError('address.not-allowed', `The address ${address} is outside the networks allowed.`);
  }
}

/** Refuses an IP address outside the networks of the tenant. A name passes here; what it means is checked at connect time. */
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
