import type { DeviceMoment } from '../../model/device.ts';
import type { PppService } from '../../model/description.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import type { SubscriberModel } from '../../model/ppp.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

/** Bytes of a session: every sixth subscriber has paid for so many. */
const allowance = (one: SubscriberModel): number => (one.number % 6 === 0 ? 107_374_182_400 : 0);

const active = defineMenu<SubscriberModel>({
  path: '/ppp/active',
  items: (m) => m.device.online(m),
  columns: {
    '.id': (one) => itemId(0x8000_0000 + one.number),
    name: (one) => one.user,
    service: (one) => one.type.slice(0, -3),
    'caller-id': (one) => one.callerId,
    address: (one) => one.address,
    uptime: (one, m) => duration(m.now - one.stay(m).since),
    encoding: () => '',
    'session-id': (one, m) => one.sessionId(m),
    'limit-bytes-in': (one) => String(allowance(one) / 4),
    'limit-bytes-out': (one) => String(allowance(one)),
    radius: () => 'false',
  },
});

const boundSessions = (service: string) => (m: DeviceMoment) =>
  m.device.online(m).filter((one) => one.type === `${service}-in`);

const pppoeSessions = defineMenu<SubscriberModel>({
  path: '/interface/pppoe-server',
  items: boundSessions('pppoe'),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    user: (one) => one.user,
    service: (_, m) => m.device.description.ppp?.serverName,
    'remote-address': (one) => one.callerId,
    uptime: (one, m) => duration(m.now - one.stay(m).since),
    mtu: (one) => String(one.mtu),
    mru: (one) => String(one.mtu),
    encoding: () => '',
    running: () => 'true',
    dynamic: () => 'true',
    disabled: () => 'false',
  },
});

/** The other servers report the address of the client instead of its MAC address, and no service name. */
const otherSessions = ['l2tp', 'sstp', 'ovpn', 'pptp'].map((service) =>
  defineMenu<SubscriberModel>({
    path: `/interface/${service}-server`,
    items: boundSessions(service),
    columns: {
      '.id': (one) => itemId(one.number),
      name: (one) => one.name,
      user: (one) => one.user,
      mtu: (one) => String(one.mtu),
      mru: (one) => (['l2tp', 'pptp'].includes(service) ? String(one.mtu) : undefined),
      'client-address': (one) => one.callerId,
      uptime: (one, m) => duration(m.now - one.stay(m).since),
      encoding: () => '',
      running: () => 'true',
      dynamic: () => 'true',
      disabled: () => 'false',
    },
  }),
);

const servers = defineMenu<PppService>({
  path: '/interface/pppoe-server/server',
  items: (m) => (m.device.description.ppp?.service === 'pppoe' ? [m.device.description.ppp] : []),
  columns: {
    '.id': () => '*1',
    'service-name': (one) => one.serverName,
    interface: (one) => one.interface,
    'max-mtu': () => '1480',
    'max-mru': () => '1480',
    authentication: () => 'pap,chap,mschap1,mschap2',
    'keepalive-timeout': () => '10',
    'one-session-per-host': () => 'true',
    'max-sessions': (one) => String(2 ** Math.ceil(Math.log2(one.sessions + one.idle + 1))),
    'default-profile': () => 'default',
    disabled: () => 'false',
  },
});

const secrets = defineMenu<SubscriberModel>({
  path: '/ppp/secret',
  items: (m) => m.device.subscribers,
  columns: {
    '.id': (one) => itemId(one.number - 0xf00000 + 1),
    name: (one) => one.user,
    service: (one) => one.type.slice(0, -3),
    'caller-id': () => '',
    password: () => '*****',
    profile: (one) => one.plan,
    'remote-address': (one) => one.address,
    'limit-bytes-in': () => '0',
    'limit-bytes-out': () => '0',
    'last-logged-out': (_, m) =>
      m.device.version.major < 7 ? 'jan/01/1970 00:00:00' : '1970-01-01 00:00:00',
    'last-caller-id': (one) => one.callerId,
    'last-disconnect-reason': () => 'hung-up',
    disabled: () => flag(false),
  },
});

interface Profile {
  readonly name: string;
  readonly number: number;
}

const profiles = defineMenu<Profile>({
  path: '/ppp/profile',
  items: (m) =>
    ['default', ...(m.device.description.ppp?.plans ?? [])].map((name, number) => ({ name, number })),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    'rate-limit': (one) =>
      one.name === 'default' ? '' : `${one.name.replace(/\D/g, '')}M/${one.name.replace(/\D/g, '')}M`,
    default: (one) => flag(one.name === 'default'),
  },
});

/** The servers of remote access: settings on every version, OpenVPN a list since 7.17. */
const server = (service: string, more: Parameters<typeof singleton>[1] = {}): AnyMenu =>
  singleton(`/interface/${service}-server/server`, {
    enabled: (d) => flag(d.description.ppp?.service === service),
    'default-profile': () => 'default-encryption',
    'keepalive-timeout': () => '30',
    ...more,
  });

/** On a concentrator for remote access; a second one lost its certificate. */
const newOpenVpn = defineMenu<string>({
  path: '/interface/ovpn-server/server',
  absent: (device) => !isAtLeast(device.version, 7, 17),
  items: (m) => (m.device.description.ppp?.service === 'l2tp' ? ['ovpn-staff', 'ovpn-old'] : []),
  columns: {
    '.id': (name) => `*${name === 'ovpn-staff' ? 1 : 2}`,
    name: (name) => name,
    port: (name) => (name === 'ovpn-staff' ? '1194' : '1195'),
    mode: () => 'ip',
    protocol: () => 'tcp',
    certificate: (name) => (name === 'ovpn-staff' ? 'vpn-server' : '*FFFFFFFF'),
    'default-profile': () => 'default',
    'keepalive-timeout': () => '60',
    'max-mtu': () => '1500',
    inactive: (name) => (name === 'ovpn-staff' ? undefined : 'true'),
    disabled: () => 'false',
  },
});

const oldOpenVpn = singleton(
  '/interface/ovpn-server/server',
  {
    enabled: () => 'false',
    port: () => '1194',
    certificate: () => 'none',
    'default-profile': () => 'default',
    'keepalive-timeout': () => '60',
  },
  { absent: (device) => isAtLeast(device.version, 7, 17) },
);

export const pppMenus: readonly AnyMenu[] = [
  active,
  pppoeSessions,
  ...otherSessions,
  servers,
  secrets,
  profiles,
  server('l2tp', {
    'max-sessions': (d) => (d.description.ppp?.service === 'l2tp' ? '20' : 'unlimited'),
  }),
  server('sstp', { port: () => '443', certificate: () => 'none' }),
  server('pptp'),
  newOpenVpn,
  oldOpenVpn,
];
