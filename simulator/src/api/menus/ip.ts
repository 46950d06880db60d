import { addresses6At, addressesAt, type Address, type Address6 } from '../../model/address.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import { leasesAt, type LeaseModel } from '../../model/lease.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { neighborsAt, NEIGHBOR_DESCRIPTION, NEIGHBOR_VERSION, type Neighbor } from '../../model/neighbor.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const addresses = defineMenu<Address>({
  path: '/ip/address',
  items: addressesAt,
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.address,
    network: (one) => one.network,
    interface: (one) => one.interface,
    'actual-interface': (one) => one.interface,
    invalid: () => 'false',
    dynamic: (one) => flag(one.dynamic),
    disabled: () => 'false',
  },
});

const neighbors = defineMenu<Neighbor>({
  path: '/ip/neighbor',
  items: neighborsAt,
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => (one.bridge === undefined ? one.port : `${one.port},${one.bridge}`),
    address: (one) => one.address,
    address4: (one) => one.address,
    'mac-address': (one) => one.mac,
    identity: (one) => one.identity,
    platform: () => 'MikroTik',
    version: () => NEIGHBOR_VERSION,
    unpack: () => 'none',
    age: (one, m) => `${Math.floor(m.now + one.number * 7) % 60}s`,
    uptime: (one, m) => duration(m.now - m.boot + one.number * 5_000),
    'software-id': () => 'DEMO-0000',
    board: () => 'CRS317-1G-16S+',
    'interface-name': () => 'ether1',
    'system-description': () => NEIGHBOR_DESCRIPTION,
    'system-caps': () => 'bridge,router',
    'discovered-by': (_, m) => (m.device.version.major < 7 ? undefined : 'mndp'),
  },
});

/** A host that was silent for a while is stale until it is asked again. */
function reachability(one: LeaseModel, m: DeviceMoment): string {
  const phase = Math.floor(m.now / 30 + one.number * 13) % 10;
  return phase < 7 ? 'reachable' : phase < 9 ? 'stale' : 'delay';
}

const arp = defineMenu<LeaseModel>({
  path: '/ip/arp',
  items: (m) => leasesAt(m).filter((one) => one.stay(m).online),
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.address,
    'mac-address': (one) => one.mac,
    interface: (one) => one.server.interface,
    published: () => 'false',
    status: (one, m) => (m.device.version.major < 7 ? undefined : reachability(one, m)),
    invalid: () => 'false',
    DHCP: () => 'true',
    dynamic: () => 'true',
    complete: () => 'true',
    disabled: () => 'false',
  },
});

const neighbors6 = defineMenu<LeaseModel>({
  path: '/ipv6/neighbor',
  absent: (device) => device.version.major < 7,
  items: (m) => leasesAt(m).filter((one) => one.number % 3 === 0 && one.stay(m).online),
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => `fe80::${one.number.toString(16)}`,
    interface: (one) => one.server.interface,
    'mac-address': (one) => one.mac,
    status: (one, m) => reachability(one, m),
    dynamic: () => 'true',
    router: (one) => (one.number % 12 === 0 ? 'true' : undefined),
  },
});

const address6 = defineMenu<Address6>({
  path: '/ipv6/address',
  absent: (device) => device.version.major < 7,
  items: addresses6At,
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.address,
    'from-pool': () => '',
    interface: (one) => one.interface,
    'actual-interface': (one) => one.interface,
    'eui-64': () => 'false',
    advertise: () => 'true',
    'no-dad': () => 'false',
    invalid: () => 'false',
    dynamic: (one) => flag(one.linkLocal),
    'link-local': (one) => (one.linkLocal ? 'true' : undefined),
    global: (one) => (one.linkLocal ? undefined : 'true'),
    disabled: () => 'false',
  },
});

export const ipMenus: readonly AnyMenu[] = [addresses, neighbors, arp, neighbors6, address6];
