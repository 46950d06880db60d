import type { DhcpServerV6 } from '../../model/description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { stayAt } from '../../model/presence.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { clientsOf, left, PREFIX_SECONDS } from './dhcp-client.ts';

const serversOf = (m: DeviceMoment): readonly DhcpServerV6[] => m.device.description.dhcpV6 ?? [];

const servers = defineMenu<DhcpServerV6>({
  path: '/ipv6/dhcp-server',
  items: serversOf,
  columns: {
    '.id': (one, m) => itemId(serversOf(m).indexOf(one) + 1),
    name: (one) => one.name,
    interface: (one) => one.interface,
    'address-pool': (one) => one.pool,
    'lease-time': () => '3d',
    preference: () => '255',
    'rapid-commit': () => 'true',
    duid: (one) => `0x00030001${macAddress(hashText(5, one.name), 1).replaceAll(':', '').toLowerCase()}`,
    dynamic: () => 'false',
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

interface Binding {
  readonly server: DhcpServerV6;
  readonly number: number;
}

const LIFE_SECONDS = 3 * 86_400;

const bound = (one: Binding, m: DeviceMoment): boolean =>
  stayAt(hashText(one.number, one.server.name), { periodSeconds: 400_000, share: 0.9 }, m.now, m.boot + 40)
    .online;

const bindings = (m: DeviceMoment): readonly Binding[] =>
  serversOf(m).flatMap((server, at) =>
    Array.from({ length: server.bindings }, (_, i) => ({ server, number: at * 1000 + i + 1 })),
  );

/** Seconds since the client renewed; it does so at half time. */
const age = (one: Binding, m: DeviceMoment): number => (m.now + one.number * 977) % (LIFE_SECONDS / 2);

const binding = defineMenu<Binding>({
  path: '/ipv6/dhcp-server/binding',
  items: bindings,
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => `${one.server.prefix}0:${one.number.toString(16)}00::/56`,
    duid: (one) => `0x00030001${macAddress(one.number, 7).replaceAll(':', '').toLowerCase()}`,
    'ia-type': () => 'pd',
    iaid: (one) => String(one.number),
    server: (one) => one.server.name,
    status: (one, m) => (bound(one, m) ? 'bound' : 'waiting'),
    'expires-after': (one, m) => (bound(one, m) ? duration(LIFE_SECONDS - age(one, m)) : undefined),
    'last-seen': (one, m) => (bound(one, m) ? duration(age(one, m)) : 'never'),
    'client-address': (one) => `fe80::${one.number.toString(16)}`,
    dynamic: () => 'true',
    disabled: () => 'false',
  },
});

interface UsedPrefix {
  readonly binding: Binding;
}

const used = defineMenu<UsedPrefix>({
  path: '/ipv6/pool/used',
  items: (m) =>
    bindings(m)
      .filter((one) => bound(one, m))
      .map((one) => ({ binding: one })),
  columns: {
    pool: ({ binding: { server } }) => server.pool,
    prefix: ({ binding: { server, number } }) => `${server.prefix}0:${number.toString(16)}00::/56`,
    owner: () => 'DHCP',
    info: ({ binding: { number } }) => `IA_PD: ${number}`,
  },
});

interface Pool {
  readonly name: string;
  readonly prefix: string;
  readonly length: number;
  /** Seconds for which the provider has delegated the prefix. */
  readonly life?: number;
}

const poolsOf = (m: DeviceMoment): readonly Pool[] => [
  ...serversOf(m).map(({ pool, prefix }) => ({ name: pool, prefix: `${prefix}:/40`, length: 56 })),
  ...clientsOf(m).flatMap((client) =>
    client.prefix === undefined
      ? []
      : [
          {
            name: client.prefix.pool,
            prefix: client.prefix.value,
            length: 64,
            life: left(client, m, PREFIX_SECONDS),
          },
        ],
  ),
];

const pools = defineMenu<Pool>({
  path: '/ipv6/pool',
  items: poolsOf,
  columns: {
    '.id': (one, m) => itemId(poolsOf(m).findIndex(({ name }) => name === one.name) + 1),
    name: (one) => one.name,
    prefix: (one) => one.prefix,
    'prefix-length': (one) => String(one.length),
    'preferred-lifetime': ({ life }) => (life === undefined ? undefined : duration(life / 2)),
    'valid-lifetime': ({ life }) => (life === undefined ? undefined : duration(life)),
    dynamic: ({ life }) => flag(life !== undefined),
  },
});

export const dhcpV6Menus: readonly AnyMenu[] = [servers, binding, used, pools];
