import { defineCollector } from '../define/collector.ts';
import { bytes, count, flag, type Row, text } from '../define/fields.ts';
import { counter, gauge, rows } from '../define/metrics.ts';
import { counted, type MenuSource, menu, scalars } from '../define/sources.ts';
import { mtxrCtIP4Entries, mtxrCtIP6Entries, mtxrCtTotalEntries } from '../oids/mikrotik-system.ts';

const families = [
  ['ipv4', '/ip'],
  ['ipv6', '/ipv6'],
] as const;
const facilities = ['filter', 'nat', 'mangle', 'raw'] as const;

export const firewallRules: readonly MenuSource[] = families.flatMap(([family, base]) =>
  facilities.map((facility) => menu(`${base}/firewall/${facility}`, { constants: { family, facility } })),
);

const addressEntries = families.map(([family, base]) =>
  counted(`${base}/firewall/address-list`, { constants: { family } }),
);

/** `ipv4-fasttrack-bytes` in one menu is `ipv6-fasttrack-bytes` in the other. */
const ofFamily = ['active', 'packets', 'bytes'].flatMap((what) => [`fasttrack-${what}`, `fast-path-${what}`]);
const shortcuts = families.map(([family, base]) =>
  menu(`${base}/settings`, {
    constants: { family },
    take: Object.fromEntries(ofFamily.map((property) => [property, `${family}-${property}`])),
  }),
);

/** Not only `true`: a missing flag is false. */
const isSet = (name: string) => (row: Row) => row[name] === 'true' || row[name] === 'yes';

const table = { family: text('family'), facility: text('facility') };

export default defineCollector({
  name: 'firewall',
  title: 'Firewall: connection tracking, rules, FastTrack',
  types: ['router', 'cpe', 'lte'],
  notes:
    'Counts rules and entries of address lists; `firewall-rule` has the counters of each rule and `firewall-address-list` ' +
    'the entries of each list. Connections are never read one by one. The counters of FastTrack and FastPath stand still ' +
    'while neither is active.',
  tables: [
    {
      api: menu('/ip/firewall/connection/tracking'),
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge('mikrotik_connections', 'Tracked connections.', count('total-entries', mtxrCtTotalEntries)),
        gauge('mikrotik_connections_limit', 'Maximum number of tracked connections.', count('max-entries')),
        gauge(
          'mikrotik_connections_ipv4',
          'Tracked IPv4 connections.',
          count('total-ip4-entries', mtxrCtIP4Entries),
        ),
        gauge(
          'mikrotik_connections_ipv6',
          'Tracked IPv6 connections.',
          count('total-ip6-entries', mtxrCtIP6Entries),
        ),
      ],
    },
    {
      api: firewallRules,
      labels: {},
      expand: { properties: ['disabled', 'invalid'], rows: (row) => [row] },
      metrics: [
        rows('mikrotik_firewall_rules', 'Rules by chain and action, disabled and invalid ones included.', {
          ...table,
          chain: text('chain'),
          action: text('action'),
        }),
        rows('mikrotik_firewall_disabled_rules', 'Disabled rules.', table, { when: isSet('disabled') }),
        rows(
          'mikrotik_firewall_invalid_rules',
          'Invalid rules, which match nothing, for example because their interface is gone.',
          table,
          { when: isSet('invalid') },
        ),
      ],
    },
    {
      api: addressEntries,
      labels: { family: text('family') },
      metrics: [gauge('mikrotik_firewall_address_entries', 'Entries of all address lists.', count('count'))],
    },
    {
      api: shortcuts,
      labels: { family: text('family') },
      metrics: [
        gauge(
          'mikrotik_fasttrack_active',
          'Whether a FastTrack rule is in effect.',
          flag('fasttrack-active'),
        ),
        counter('mikrotik_fasttrack_bytes_total', 'Bytes forwarded by FastTrack.', bytes('fasttrack-bytes')),
        counter(
          'mikrotik_fasttrack_packets_total',
          'Packets forwarded by FastTrack.',
          count('fasttrack-packets'),
        ),
        gauge('mikrotik_fast_path_active', 'Whether FastPath is in effect.', flag('fast-path-active')),
        counter('mikrotik_fast_path_bytes_total', 'Bytes forwarded by FastPath.', bytes('fast-path-bytes')),
        counter(
          'mikrotik_fast_path_packets_total',
          'Packets forwarded by FastPath.',
          count('fast-path-packets'),
        ),
      ],
    },
  ],
});
