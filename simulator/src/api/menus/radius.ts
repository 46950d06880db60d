import { duration, durationMs, flag, itemId, whole } from '../../model/format.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { drift } from '../../model/random.ts';
import { remotesOf, type RemoteModel } from '../../model/remote.ts';
import type { RadiusServer, Remote } from '../../model/remote-description.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

type Server = RemoteModel<RadiusServer>;

const servers = (m: DeviceMoment): readonly Server[] =>
  remotesOf(m.device, m.device.description.remote?.radius);

/** Requests per hour that a server gets; those of an outage time out, each after three attempts. */
const PER_HOUR = 240;

const lost = (server: Server, m: DeviceMoment): number =>
  Math.floor(((m.now - m.boot - server.link(m).upSeconds) * PER_HOUR) / 3_600);

const clients = defineMenu<Server>({
  path: '/radius',
  items: servers,
  columns: {
    '.id': (server) => itemId(server.number),
    service: (server) => server.description.service,
    'called-id': () => '',
    domain: () => '',
    address: (server) => server.description.address,
    secret: () => '*****',
    'authentication-port': () => '1812',
    'accounting-port': () => '1813',
    timeout: () => '300ms',
    'accounting-backup': () => 'false',
    realm: () => '',
    protocol: ({ description }) => (description.isTls === true ? 'radsec' : 'udp'),
    status: (server, m) =>
      server.description.isTls === true && server.link(m).up ? 'TLS connected' : undefined,
    disabled: (server) => flag(server.description.disabled === true),
    comment: (server) => server.description.name,
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (server) => server.description.name,
      id: (server) => itemId(server.number),
      columns: {
        pending: (server, m) => (server.link(m).up ? '0' : '2'),
        requests: (server, m) => whole(server.events(m, PER_HOUR) + lost(server, m)),
        accepts: (server, m) => whole(server.events(m, PER_HOUR * 0.96)),
        rejects: (server, m) => whole(server.events(m, PER_HOUR * 0.04)),
        resends: (server, m) => whole(2 * lost(server, m)),
        timeouts: (server, m) => whole(lost(server, m)),
        'bad-replies': () => '0',
        'last-request-rtt': (server, m) =>
          durationMs(server.description.rtt * (1 + 0.3 * drift(server.seed, m.now, 600))),
      },
    },
  },
});

const isAsked = (m: DeviceMoment): boolean => servers(m).length > 0;

const incoming = singleton(
  '/radius/incoming',
  { accept: (_, m) => flag(isAsked(m)), port: () => '3799' },
  {
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: {
          requests: (_, m) => (isAsked(m) ? whole((m.now - m.boot) / 1_800) : '0'),
          'bad-requests': () => '0',
          acks: (_, m) => (isAsked(m) ? whole((m.now - m.boot) / 1_800) : '0'),
          naks: () => '0',
        },
      },
    },
  },
);

type Router = RemoteModel<Remote>;

const hasUserManager = ({ description }: { description: { packages: readonly string[] } }): boolean =>
  description.packages.includes('user-manager');

const routersOf = (m: DeviceMoment): readonly Router[] =>
  remotesOf(m.device, m.device.description.remote?.userManager?.routers);

const userManager = singleton(
  '/user-manager',
  { enabled: () => 'true', 'authentication-port': () => '1812', 'accounting-port': () => '1813' },
  {
    absent: (device) => !hasUserManager(device),
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: { 'active-sessions': (d, m) => whole(d.online(m).length) },
      },
    },
  },
);

const routers = defineMenu<Router>({
  path: '/user-manager/router',
  absent: (device) => !hasUserManager(device),
  items: routersOf,
  columns: {
    '.id': (router) => itemId(router.number),
    name: (router) => router.description.name,
    address: (router) => `10.10.100.${router.number}`,
    'shared-secret': () => '*****',
    'coa-port': () => '3799',
    disabled: () => 'false',
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (router) => router.description.name,
      id: (router) => itemId(router.number),
      columns: {
        'broken-requests': () => '0',
        'unknown-requests': () => '0',
        'access-requests': (router, m) => whole(router.events(m, 60)),
        'access-failures': (router, m) => whole(router.events(m, 3)),
        'accounting-requests': (router, m) => whole(router.events(m, 700)),
        'accounting-failures': () => '0',
        'disconnect-ack': (router, m) => whole(router.events(m, 0.4)),
        'disconnect-nak': () => '0',
        'coa-ack': (router, m) => whole(router.events(m, 0.2)),
        'coa-nak': () => '0',
        'sent-from-cache': (router, m) => whole(router.events(m, 0.5)),
      },
    },
  },
});

interface Account {
  readonly number: number;
  readonly disabled: boolean;
}

const accounts = (m: DeviceMoment): readonly Account[] => {
  const { users = 0, disabledUsers = 0 } = m.device.description.remote?.userManager ?? {};
  return Array.from({ length: users }, (_, i) => ({ number: i + 1, disabled: i < disabledUsers }));
};

const userOf = (account: Account): string => `subscriber${String(account.number).padStart(3, '0')}`;

const users = defineMenu<Account>({
  path: '/user-manager/user',
  absent: (device) => !hasUserManager(device),
  items: accounts,
  columns: {
    '.id': (account) => itemId(account.number),
    name: userOf,
    password: () => '*****',
    group: () => 'default',
    'shared-users': () => '1',
    disabled: (account) => flag(account.disabled),
  },
});

const userProfiles = defineMenu<Account>({
  path: '/user-manager/user-profile',
  absent: (device) => !hasUserManager(device),
  items: accounts,
  columns: {
    '.id': (account) => itemId(account.number),
    user: userOf,
    profile: () => 'month',
    state: (account) => (account.disabled ? 'used' : account.number % 4 === 0 ? 'waiting' : 'running-active'),
    'end-time': () => 'unlimited',
  },
});

const database = singleton(
  '/user-manager/database',
  {
    'db-path': () => '/flash/user-manager5',
    'db-size': (d, m) => whole(400_000 + d.uptime(m) / 10),
    'free-disk-space': (d, m) => whole(d.freeStorage(m)),
  },
  { absent: (device) => !hasUserManager(device) },
);

const sessions = defineMenu<never>({
  path: '/user-manager/session',
  absent: (device) => !hasUserManager(device),
  items: () => [],
  columns: { uptime: () => duration(0) },
});

export const radiusMenus: readonly AnyMenu[] = [
  clients,
  incoming,
  userManager,
  routers,
  users,
  userProfiles,
  database,
  sessions,
];
