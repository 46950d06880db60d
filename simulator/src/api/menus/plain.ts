import type { DeviceModel } from '../../model/device.ts';
import { dateTime, durationMs, flag, itemId } from '../../model/format.ts';
import type { User } from '../../model/description.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

// Menus that every RouterOS has, configured or not: a client must find them empty, not missing. A description can add
// rows to any of them.

const before7 = (device: DeviceModel): boolean => device.version.major < 7;
const from7 = (device: DeviceModel): boolean => device.version.major >= 7;

function empty(path: string, absent?: (device: DeviceModel) => boolean): AnyMenu {
  const menu = { path, items: () => [], columns: {} };
  return defineMenu<never>(absent === undefined ? menu : { ...menu, absent });
}

const EVERYWHERE = ['/interface/list', '/interface/list/member', '/port'] as const;

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

const users = defineMenu<User>({
  path: '/user',
  items: (m) => m.device.description.users,
  columns: {
    '.id': (one, m) => itemId(m.device.description.users.indexOf(one) + 1),
    name: (one) => one.name,
    group: () => 'monitoring',
    address: () => '',
    'last-logged-in': (_, m) => dateTime(m.now - 600, m.device.version),
    disabled: () => 'false',
  },
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

const ntpServer = singleton(
  '/system/ntp/server',
  {
    enabled: (d) => flag(d.description.role === 'core'),
    broadcast: () => 'false',
    'use-local-clock': () => 'false',
    'local-clock-stratum': () => '5',
    'auth-key': () => 'none',
    vrf: () => 'main',
  },
  { absent: before7 },
);

/** The simple client of the package system, which asks every quarter of an hour. */
const oldNtp = singleton(
  '/system/ntp/client',
  {
    enabled: () => 'true',
    mode: () => 'unicast',
    'primary-ntp': () => '192.0.2.123',
    'secondary-ntp': () => '0.0.0.0',
    'server-dns-names': () => '',
    'active-server': () => '192.0.2.123',
    'poll-interval': () => '15m',
    'last-update-from': () => '192.0.2.123',
    'last-update-before': (_, m) => durationMs((m.now % 900) * 1000),
    'last-adjustment': (_, m) => `${Math.sin(m.now / 300) < 0 ? '-' : ''}1ms`,
  },
  { absent: from7 },
);

const settings = singleton('/ip/settings', {
  'max-neighbor-entries': (d) => String(d.description.memoryMiB * 16),
  'ip-forward': (d) => flag(d.version.major >= 6),
  'rp-filter': () => 'no',
  'ipv4-fast-path-active': () => 'true',
  'ipv4-fast-path-packets': (_, m) => String(Math.floor((m.now - m.boot) * 91)),
  'ipv4-fast-path-bytes': (_, m) => String(Math.floor((m.now - m.boot) * 91 * 640)),
  'ipv4-fasttrack-active': () => 'true',
  'ipv4-fasttrack-packets': (_, m) => String(Math.floor((m.now - m.boot) * 310)),
  'ipv4-fasttrack-bytes': (_, m) => String(Math.floor((m.now - m.boot) * 310 * 640)),
});

const settings6 = singleton('/ipv6/settings', {
  'disable-ipv6': () => 'false',
  'max-neighbor-entries': (d) => (before7(d) ? '8192' : String(d.description.memoryMiB * 16)),
});

export const plainMenus: readonly AnyMenu[] = [
  ...EVERYWHERE.map((path) => empty(path)),
  users,
  activeUsers,
  ntp,
  ntpServer,
  oldNtp,
  settings,
  settings6,
];
