import type { DhcpServer } from '../../model/description.ts';
import type { DhcpAlertDescription } from '../../model/ip-description.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import { leasesAt, type LeaseModel } from '../../model/lease.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { stayAt } from '../../model/presence.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const servers = defineMenu<DhcpServer>({
  path: '/ip/dhcp-server',
  items: (m) => m.device.description.dhcp ?? [],
  columns: {
    '.id': (one, m) => itemId((m.device.description.dhcp ?? []).indexOf(one) + 1),
    name: (one) => one.name,
    interface: (one) => one.interface,
    'address-pool': (one) => one.pool,
    'lease-time': () => '30m',
    authoritative: () => 'yes',
    dynamic: () => 'false',
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

const bound = (one: LeaseModel, m: DeviceMoment): boolean => one.stay(m).online;
const whenBound =
  (read: (one: LeaseModel, m: DeviceMoment) => string) => (one: LeaseModel, m: DeviceMoment) =>
    bound(one, m) ? read(one, m) : undefined;

const leases = defineMenu<LeaseModel>({
  path: '/ip/dhcp-server/lease',
  items: leasesAt,
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.address,
    'mac-address': (one) => one.mac,
    'client-id': (one) => (one.isStatic ? undefined : `1:${one.mac.toLowerCase()}`),
    'address-lists': () => '',
    server: (one) => one.server.name,
    'dhcp-option': () => '',
    status: (one, m) => (bound(one, m) ? 'bound' : 'waiting'),
    'expires-after': whenBound((one, m) => duration(one.expiresAfter(m))),
    age: (one, m) =>
      bound(one, m) && m.device.version.major >= 7 ? duration(m.now - one.stay(m).since) : undefined,
    'last-seen': (one, m) => (bound(one, m) ? duration(one.lastSeen(m)) : 'never'),
    'active-address': whenBound((one) => one.address),
    'active-mac-address': whenBound((one) => one.mac),
    'active-server': whenBound((one) => one.server.name),
    'host-name': whenBound((one) => one.host),
    comment: (one) => (one.isStatic ? `static ${one.host}` : undefined),
    radius: () => 'false',
    dynamic: (one) => flag(!one.isStatic),
    blocked: () => 'false',
    disabled: () => 'false',
  },
});

interface Pool {
  readonly server: DhcpServer;
  readonly number: number;
}

const sizeOf = ({ server }: Pool): number => server.poolSize ?? 240;
const FIRST_HOST = 10;

const pools = defineMenu<Pool>({
  path: '/ip/pool',
  items: (m) => (m.device.description.dhcp ?? []).map((server, i) => ({ server, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.server.pool,
    ranges: (one) =>
      `${one.server.network}.${FIRST_HOST}-${one.server.network}.${FIRST_HOST + sizeOf(one) - 1}`,
    total: (one, m) => (m.device.version.major < 7 ? undefined : String(sizeOf(one))),
    used: (one, m) => (m.device.version.major < 7 ? undefined : String(used(one, m))),
    available: (one, m) => (m.device.version.major < 7 ? undefined : String(sizeOf(one) - used(one, m))),
  },
});

function used(pool: Pool, m: DeviceMoment): number {
  return leasesAt(m).filter((one) => one.server === pool.server && bound(one, m)).length;
}

const usedAddresses = defineMenu<LeaseModel>({
  path: '/ip/pool/used',
  items: (m) => leasesAt(m).filter((one) => bound(one, m)),
  columns: {
    pool: (one) => one.server.pool,
    address: (one) => one.address,
    owner: () => 'DHCP',
    info: (one) => one.mac,
  },
});

const networks = defineMenu<DhcpServer>({
  path: '/ip/dhcp-server/network',
  items: (m) => m.device.description.dhcp ?? [],
  columns: {
    '.id': (one, m) => itemId((m.device.description.dhcp ?? []).indexOf(one) + 1),
    address: (one) => `${one.network}.0/24`,
    gateway: (one) => `${one.network}.1`,
    'dns-server': (one) => `${one.network}.1`,
    'wins-server': () => '',
    'ntp-server': () => '',
    'dhcp-option': () => '',
    dynamic: () => 'false',
  },
});

interface Alert extends DhcpAlertDescription {
  readonly number: number;
}

/** A router plugged in the wrong direction: there for ten minutes in three hours. */
const ROGUE = { periodSeconds: 10_800, share: 0.055 };

const alerts = defineMenu<Alert>({
  path: '/ip/dhcp-server/alert',
  items: (m) => (m.device.description.ip?.dhcpAlerts ?? []).map((one, i) => ({ ...one, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.interface,
    'valid-server': (one) => one.valid,
    'alert-timeout': () => '1h',
    'unknown-server': (one, m) =>
      one.unknown !== undefined && stayAt(one.number, ROGUE, m.now, m.boot).online ? one.unknown : '',
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

export const dhcpMenus: readonly AnyMenu[] = [servers, networks, leases, alerts, pools, usedAddresses];
