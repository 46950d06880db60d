import { duration, flag, itemId } from '../../model/format.ts';
import { leasesAt, type LeaseModel } from '../../model/lease.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

interface Address {
  readonly address: string;
  readonly network: string;
  readonly interface: string;
  readonly number: number;
  readonly dynamic: boolean;
}

/** First item number of the addresses of PPP links. */
const FIRST_DYNAMIC = 0x8000_0000;

function configuredAddresses(m: DeviceMoment): Address[] {
  return Object.entries(m.device.description.addresses ?? {}).map(([address, port], i) => ({
    address,
    network: address.replace(/\.\d+\/\d+$/, '.0'),
    interface: port,
    number: i + 1,
    dynamic: false,
  }));
}

/** A PPP link has the address of the router, and that of the client as its network. */
function linkAddresses(m: DeviceMoment): Address[] {
  return m.device.online(m).map((one) => ({
    address: `${one.address.replace(/\.\d+$/, '.1')}/32`,
    network: one.address,
    interface: one.name,
    number: FIRST_DYNAMIC + one.number,
    dynamic: true,
  }));
}

const addresses = defineMenu<Address>({
  path: '/ip/address',
  items: (m) => [...configuredAddresses(m), ...linkAddresses(m)],
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

interface Neighbor {
  readonly identity: string;
  readonly number: number;
}

const neighbors = defineMenu<Neighbor>({
  path: '/ip/neighbor',
  items: (m) => (m.device.description.neighbors ?? []).map((identity, i) => ({ identity, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (_, m) => m.device.ports[0]?.name,
    address: (one) => `10.0.0.${one.number + 1}`,
    address4: (one) => `10.0.0.${one.number + 1}`,
    'mac-address': (one) => macAddress(hashText(3, one.identity), 1),
    identity: (one) => one.identity,
    platform: () => 'MikroTik',
    version: () => '7.18.2 (stable)',
    unpack: () => 'none',
    age: (one, m) => `${Math.floor(m.now + one.number * 7) % 60}s`,
    uptime: (one, m) => duration(m.now - m.boot + one.number * 5_000),
    'software-id': () => 'DEMO-0000',
    board: () => 'CRS317-1G-16S+',
    'interface-name': () => 'ether1',
    'system-description': () => '',
    'system-caps': () => 'bridge,router',
    'discovered-by': (_, m) => (m.device.version.major < 7 ? undefined : 'mndp'),
  },
});

const arp = defineMenu<LeaseModel>({
  path: '/ip/arp',
  items: (m) => leasesAt(m).filter((one) => one.stay(m).online),
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.address,
    'mac-address': (one) => one.mac,
    interface: (one) => one.server.interface,
    published: () => 'false',
    status: (_, m) => (m.device.version.major < 7 ? undefined : 'reachable'),
    invalid: () => 'false',
    DHCP: () => 'true',
    dynamic: () => 'true',
    complete: () => 'true',
    disabled: () => 'false',
  },
});

const dns = singleton('/ip/dns', {
  servers: () => '192.0.2.53',
  'dynamic-servers': () => '',
  'allow-remote-requests': () => 'true',
  'cache-size': () => '2048',
  'cache-used': (_, m) => String(180 + (Math.floor(m.now / 60) % 90)),
});

const services = defineMenu<readonly [string, string, boolean]>({
  path: '/ip/service',
  items: (m) => {
    const { api, apiTls } = m.device.description.services;
    return [
      ['api', '8728', api !== false],
      ['api-ssl', '8729', apiTls !== undefined && apiTls !== 'none'],
      ['winbox', '8291', true],
    ];
  },
  columns: {
    '.id': ([name]) => itemId(['api', 'api-ssl', 'winbox'].indexOf(name)),
    name: ([name]) => name,
    port: ([, port]) => port,
    address: () => '',
    disabled: ([, , enabled]) => flag(!enabled),
  },
});

export const ipMenus: readonly AnyMenu[] = [addresses, neighbors, arp, dns, services];
