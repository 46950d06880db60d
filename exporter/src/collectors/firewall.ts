import { defineCollector } from '../define/collector.ts';
import { bytes, count, flag, text } from '../define/fields.ts';
import { counter, gauge, states } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrCtIP4Entries, mtxrCtIP6Entries, mtxrCtTotalEntries } from '../oids/mikrotik-system.ts';

const families = [
  ['ipv4', '/ip'],
  ['ipv6', '/ipv6'],
] as const;
/** `ipv4-fasttrack-bytes` in one menu is `ipv6-fasttrack-bytes` in the other. */
const ofFamily = ['active', 'packets', 'bytes'].flatMap((what) => [`fasttrack-${what}`, `fast-path-${what}`]);
const shortcuts = families.map(([family, base]) =>
  menu(`${base}/settings`, {
    constants: { family },
    take: Object.fromEntries(ofFamily.map((property) => [property, `${family}-${property}`])),
  }),
);

export default defineCollector({
  name: 'firewall',
  title: 'Firewall: connection tracking, FastTrack, FastPath',
  types: ['router', 'cpe', 'lte'],
  notes:
    '`firewall-table` counts rules and entries of address lists, `firewall-rule` has the counters of each rule, and ' +
    '`firewall-address-list` the entries of each list. Connections are never read one by one. The counters of FastTrack and FastPath stand still ' +
    'while neither is active. One row for each of three menus.',
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
        states(
          'mikrotik_connection_tracking_mode',
          'Whether connections are tracked: auto is only while a rule needs it.',
          { label: 'mode', text: text('enabled'), states: ['auto', 'no', 'yes'] },
        ),
        gauge(
          'mikrotik_connection_tracking_ipv4_active',
          'Whether IPv4 connections are tracked now; RouterOS 7 only.',
          flag('active-ipv4'),
        ),
        gauge(
          'mikrotik_connection_tracking_ipv6_active',
          'Whether IPv6 connections are tracked now; RouterOS 7 only.',
          flag('active-ipv6'),
        ),
      ],
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
