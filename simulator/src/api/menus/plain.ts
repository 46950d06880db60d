import type { DeviceModel } from '../../model/device.ts';
import { dateTime, flag, itemId } from '../../model/format.ts';
import type { User } from '../../model/description.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

// Menus that every RouterOS has, configured or not: a client must find them empty, not missing. A description can add
// rows to any of them.

const before7 = (device: DeviceModel): boolean => device.version.major < 7;
const from7 = (device: DeviceModel): boolean => device.version.major >= 7;
const before = (minor: number) => (device: DeviceModel) => !isAtLeast(device.version, 7, minor);

function empty(path: string, absent?: (device: DeviceModel) => boolean): AnyMenu {
  const menu = { path, items: () => [], columns: {} };
  return defineMenu<never>(absent === undefined ? menu : { ...menu, absent });
}

const EVERYWHERE = [
  '/tool/netwatch',
  '/certificate',
  '/system/scheduler',
  '/system/script',
  '/radius',
  '/interface/bonding',
  '/interface/eoip',
  '/interface/gre',
  '/interface/ipip',
  '/interface/vrrp',
  '/interface/list',
  '/interface/list/member',
  '/interface/pppoe-client',
  '/interface/l2tp-client',
  '/interface/ovpn-client',
  '/interface/ovpn-server',
  '/interface/pptp-server',
  '/interface/sstp-server',
  '/interface/sstp-client',
  '/ip/dhcp-client',
  '/ip/dhcp-relay',
  '/ip/hotspot',
  '/ip/hotspot/active',
  '/ip/hotspot/host',
  '/ip/hotspot/user',
  '/ip/kid-control/device',
  '/ip/ipsec/active-peers',
  '/ip/ipsec/policy',
  '/ip/ipsec/installed-sa',
  '/ipv6/address',
  '/ipv6/firewall/connection',
  '/ipv6/neighbor',
  '/ipv6/route',
  '/routing/ospf/neighbor',
  '/routing/ospf/interface',
  '/partitions',
  '/port',
] as const;

const ONLY_7 = [
  '/interface/wireguard',
  '/interface/wireguard/peers',
  '/routing/bgp/connection',
  '/routing/bgp/session',
  '/routing/ospf/instance',
  '/routing/route',
] as const;

const ONLY_6 = ['/routing/bgp/peer', '/routing/bgp/instance', '/routing/bfd/neighbor'] as const;

interface Login {
  readonly user: User;
  readonly number: number;
}

const activeUsers = defineMenu<Login>({
  path: '/user/active',
  items: (m) => m.device.description.users.slice(0, 1).map((user, number) => ({ user, number: number + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    when: (_, m) => dateTime(m.now - 600, m.device.version),
    name: (one) => one.user.name,
    address: () => '127.0.0.1',
    via: () => 'api',
    group: () => 'monitoring',
    radius: () => 'false',
  },
});

const cloud = singleton('/ip/cloud', {
  'ddns-enabled': (d) => (before7(d) ? 'false' : 'no'),
  'update-time': () => 'true',
});

const ntp = singleton(
  '/system/ntp/client',
  {
    enabled: () => 'true',
    mode: () => 'unicast',
    servers: () => '192.0.2.123',
    status: () => 'synchronized',
    'synced-server': () => '192.0.2.123',
    'synced-stratum': () => '2',
    'system-offset': (_, m) => (Math.sin(m.now / 300) * 1.7).toFixed(3),
    'freq-drift': () => '-12.4',
  },
  { absent: before7 },
);

const oldNtp = singleton(
  '/system/ntp/client',
  {
    enabled: () => 'true',
    mode: () => 'unicast',
    'active-server': () => '192.0.2.123',
    'last-adjustment': () => '1ms',
  },
  { absent: from7 },
);

const settings = singleton('/ip/settings', {
  'ip-forward': (d) => flag(d.version.major >= 6),
  'rp-filter': () => 'no',
  'ipv4-fast-path-active': () => 'true',
  'ipv4-fast-path-packets': (_, m) => String(Math.floor((m.now - m.boot) * 91)),
  'ipv4-fast-path-bytes': (_, m) => String(Math.floor((m.now - m.boot) * 91 * 640)),
  'ipv4-fasttrack-active': () => 'true',
  'ipv4-fasttrack-packets': (_, m) => String(Math.floor((m.now - m.boot) * 310)),
  'ipv4-fasttrack-bytes': (_, m) => String(Math.floor((m.now - m.boot) * 310 * 640)),
});

const ZERO = (): string => '0';

const incoming = singleton(
  '/radius/incoming',
  { accept: () => 'false', port: () => '3799' },
  {
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: { requests: ZERO, 'bad-requests': ZERO, acks: ZERO, naks: ZERO },
      },
    },
  },
);

export const plainMenus: readonly AnyMenu[] = [
  ...EVERYWHERE.map((path) => empty(path)),
  ...ONLY_7.map((path) => empty(path, before7)),
  ...ONLY_6.map((path) => empty(path, from7)),
  empty('/routing/bfd/session', before(10)),
  empty('/disk', before(7)),
  empty('/ip/dns/adlist', before(15)),
  activeUsers,
  cloud,
  ntp,
  oldNtp,
  settings,
  incoming,
];
