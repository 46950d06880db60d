import type { FirewallDescription, FirewallRule } from '../../model/description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { bytesOf, duration, flag, itemId, whole } from '../../model/format.ts';
import { mix } from '../../model/random.ts';
import { loadBetween, meanBytesPerSecond } from '../../model/traffic.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

interface RuleRow {
  readonly rule: FirewallRule;
  readonly number: number;
}

const FRAME = 640;

function ruleBytes(row: RuleRow, m: DeviceMoment): number {
  if (row.rule.disabled === true || row.rule.invalid === true) return 0;
  const seed = mix(m.device.seed, 500 + row.number + row.rule.chain.length * 64);
  return Math.floor(meanBytesPerSecond(row.rule.megabits) * loadBetween(seed, m.boot, m.now));
}

type Table = 'filter' | 'nat' | 'mangle' | 'raw' | 'filter6';

const MATCHERS = [
  'src-address',
  'dst-address',
  'protocol',
  'dst-port',
  'in-interface',
  'out-interface',
  'connection-state',
  'new-packet-mark',
];

const rowCache = new WeakMap<readonly FirewallRule[], readonly RuleRow[]>();

function rowsOf(firewall: FirewallDescription | undefined, table: Table): readonly RuleRow[] {
  const rules = firewall?.[table];
  if (rules === undefined) return [];
  let rows = rowCache.get(rules);
  if (rows === undefined) rowCache.set(rules, (rows = rules.map((rule, i) => ({ rule, number: i + 1 }))));
  return rows;
}

function ruleMenu(path: string, table: Table): AnyMenu {
  return defineMenu<RuleRow>({
    path,
    items: (m) => rowsOf(m.device.description.firewall, table),
    statistics: ['bytes', 'packets'],
    columns: {
      '.id': (row) => itemId(row.number),
      chain: (row) => row.rule.chain,
      action: (row) => row.rule.action,
      ...Object.fromEntries(MATCHERS.map((name) => [name, (row: RuleRow) => row.rule.match?.[name]])),
      log: () => 'false',
      'log-prefix': () => '',
      bytes: (row, m) => whole(ruleBytes(row, m)),
      packets: (row, m) => whole(ruleBytes(row, m) / FRAME),
      invalid: (row) => flag(row.rule.invalid === true),
      // Some builds omit false flags of rules (7.24); a dynamic rule always sends the flag.
      dynamic: (row, m) =>
        row.rule.dynamic === true ? 'true' : isAtLeast(m.device.version, 7, 20) ? undefined : 'false',
      disabled: (row, m) =>
        row.rule.disabled === true ? 'true' : isAtLeast(m.device.version, 7, 20) ? undefined : 'false',
      comment: (row) => (row.rule.comment === undefined ? undefined : bytesOf(row.rule.comment)),
    },
  });
}

const tracking = singleton('/ip/firewall/connection/tracking', {
  enabled: () => 'auto',
  'active-ipv4': (d) => (d.version.major >= 7 ? 'true' : undefined),
  'active-ipv6': (d) => (d.version.major >= 7 ? 'true' : undefined),
  'tcp-established-timeout': () => '1d',
  'max-entries': (d) => String(d.description.firewall?.maxConnections ?? 219_136),
  'total-entries': (d, m) => String(d.connections(m)),
  'total-ip4-entries': (d, m) =>
    isAtLeast(d.version, 7, 19) ? String(d.connections(m) - d.ipv6Connections(m)) : undefined,
  'total-ip6-entries': (d, m) => (isAtLeast(d.version, 7, 19) ? String(d.ipv6Connections(m)) : undefined),
});

interface Entry {
  readonly list: string;
  readonly number: number;
}

const addressLists = defineMenu<Entry>({
  path: '/ip/firewall/address-list',
  items: (m) => {
    const lists = Object.entries(m.device.description.firewall?.addressLists ?? {});
    return lists.flatMap(([list, count], at) =>
      Array.from({ length: count }, (_, i) => ({ list, number: at * 1000 + i + 1 })),
    );
  },
  columns: {
    '.id': (one) => itemId(one.number),
    list: (one) => one.list,
    address: (one) => `198.51.100.${one.number % 250}`,
    'creation-time': (_, m) => (m.device.version.major < 7 ? 'jan/02/2025 03:04:05' : '2025-01-02 03:04:05'),
    // a rule adds the dynamic ones for an hour, and again while they try
    timeout: (one, m) =>
      one.number % 3 === 0 ? duration(3_600 - ((m.now + one.number * 977) % 3_300)) : undefined,
    dynamic: (one) => flag(one.number % 3 === 0),
    disabled: () => 'false',
  },
});

interface Connection {
  readonly number: number;
}

/** Rows are created only for a count or a small answer; a real router's table is as large. */
const connectionsOf = (count: number): Connection[] =>
  Array.from({ length: count }, (_, i) => ({ number: i + 1 }));

const connections = defineMenu<Connection>({
  path: '/ip/firewall/connection',
  items: (m) => connectionsOf(m.device.connections(m) - m.device.ipv6Connections(m)),
  columns: {
    '.id': (one) => itemId(one.number),
    protocol: (one) => (one.number % 4 === 0 ? 'udp' : 'tcp'),
    'src-address': (one) => `10.20.${one.number % 8}.${one.number % 250}:${20_000 + (one.number % 40_000)}`,
    'dst-address': (one) => `203.0.113.${one.number % 250}:443`,
    timeout: () => '4m59s',
    'tcp-state': (one) => (one.number % 4 === 0 ? undefined : 'established'),
  },
});

const connections6 = defineMenu<Connection>({
  path: '/ipv6/firewall/connection',
  items: (m) => connectionsOf(m.device.ipv6Connections(m)),
  columns: {
    '.id': (one) => itemId(one.number),
    protocol: () => 'tcp',
    'src-address': (one) => `2001:db8:20::${one.number.toString(16)}`,
    'dst-address': () => '2001:db8:ff::443',
    timeout: () => '4m59s',
    'tcp-state': () => 'established',
  },
});

export const firewallMenus: readonly AnyMenu[] = [
  ruleMenu('/ip/firewall/filter', 'filter'),
  ruleMenu('/ip/firewall/nat', 'nat'),
  ruleMenu('/ip/firewall/mangle', 'mangle'),
  ruleMenu('/ip/firewall/raw', 'raw'),
  ruleMenu('/ipv6/firewall/filter', 'filter6'),
  defineMenu({ path: '/ipv6/firewall/nat', items: () => [], columns: {} }),
  defineMenu({ path: '/ipv6/firewall/mangle', items: () => [], columns: {} }),
  defineMenu({ path: '/ipv6/firewall/raw', items: () => [], columns: {} }),
  defineMenu({ path: '/ipv6/firewall/address-list', items: () => [], columns: {} }),
  tracking,
  addressLists,
  connections,
  connections6,
];
