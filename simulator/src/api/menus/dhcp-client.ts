import type { DhcpClientDescription } from '../../model/ip-description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { duration, itemId } from '../../model/format.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

interface Client extends DhcpClientDescription {
  readonly number: number;
}

const LEASE_SECONDS = 7_200;
export const PREFIX_SECONDS = 604_800;

export const clientsOf = (m: DeviceMoment): readonly Client[] =>
  (m.device.description.ip?.dhcpClients ?? []).map((one, i) => ({ ...one, number: i + 1 }));

/** Seconds left; a client renews at half time. */
export const left = (one: Client, m: DeviceMoment, lease: number): number =>
  lease - (Math.floor(m.now + 977 * one.number) % (lease / 2));

const whenBound =
  (read: ReadColumn<Client>): ReadColumn<Client> =>
  (one, m) =>
    one.isSearching === true ? undefined : read(one, m);

const clients = defineMenu<Client>({
  path: '/ip/dhcp-client',
  items: clientsOf,
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.interface,
    'add-default-route': () => 'yes',
    'default-route-distance': (one) => String(one.distance),
    'use-peer-dns': () => 'true',
    'use-peer-ntp': () => 'true',
    'dhcp-options': () => 'hostname,clientid',
    status: (one) => (one.isSearching === true ? 'searching...' : 'bound'),
    address: whenBound((one) => one.address),
    gateway: whenBound((one) => one.gateway),
    'dhcp-server': whenBound((one) => one.gateway),
    'primary-dns': whenBound((one) => one.gateway),
    'expires-after': whenBound((one, m) => duration(left(one, m, LEASE_SECONDS))),
    invalid: () => 'false',
    dynamic: () => 'false',
    disabled: () => 'false',
  },
});

/** The first address of the network before the delegated one. */
const hostOf = (prefix = ''): string => `${prefix.split('::')[0] ?? ''}:ffff::21`;

interface Client6 extends Client {
  readonly request: 'prefix' | 'address';
}

/** One client asks for a prefix, and another on the same interface for an address. */
const clients6Of = (m: DeviceMoment): readonly Client6[] =>
  clientsOf(m)
    .filter(({ prefix }) => prefix !== undefined)
    .flatMap((one) => [
      { ...one, request: 'prefix' as const },
      { ...one, request: 'address' as const, number: one.number + 0x80 },
    ]);

const forPrefix = (one: Client6, text: () => string | undefined): string | undefined =>
  one.request === 'prefix' ? text() : undefined;

const clients6 = defineMenu<Client6>({
  path: '/ipv6/dhcp-client',
  absent: (device) => device.version.major < 7 && !device.description.packages.includes('ipv6'),
  items: clients6Of,
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.interface,
    request: (one) => one.request,
    'pool-name': (one) => forPrefix(one, () => one.prefix?.pool),
    'pool-prefix-length': (one) => forPrefix(one, () => '64'),
    'add-default-route': () => 'true',
    'use-peer-dns': () => 'true',
    status: () => 'bound',
    duid: (one) => `0x00030001${macAddress(hashText(one.number, one.interface), 3).replaceAll(':', '')}`,
    address: (one, m) =>
      one.request === 'address'
        ? `${hostOf(one.prefix?.value)}, ${duration(left(one, m, PREFIX_SECONDS))}`
        : undefined,
    prefix: (one, m) =>
      forPrefix(one, () => `${one.prefix?.value ?? ''}, ${duration(left(one, m, PREFIX_SECONDS))}`),
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

export const dhcpClientMenus: readonly AnyMenu[] = [clients, clients6];
