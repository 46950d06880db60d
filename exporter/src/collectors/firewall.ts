import { defineCollector } from '../define/collector.ts';
import { bytes, count, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrCtIP4Entries, mtxrCtIP6Entries, mtxrCtTotalEntries } from '../oids/mikrotik-system.ts';

const families = [
  ['ipv4', '/ip/firewall'],
  ['ipv6', '/ipv6/firewall'],
] as const;
const facilities = ['filter', 'nat', 'mangle', 'raw'] as const;

const rules = families.flatMap(([family, base]) =>
  facilities.map((facility) => menu(`${base}/${facility}`, { constants: { family, facility } })),
);

export default defineCollector({
  name: 'firewall',
  title: 'Firewall: connection tracking and rules',
  types: ['router', 'cpe', 'lte'],
  notes:
    'Rules are identified by their internal number (`rule`) because comments repeat; chain, action and comment are in the info ' +
    'series. Naming the counters in the proplist returns them without `stats` (7.24) and avoids prints that are a hundred ' +
    'times slower on 7.23.2 (akpw/mktxp #327).',
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
      api: rules,
      labels: { family: text('family'), facility: text('facility'), rule: text('.id') },
      metrics: [
        info('mikrotik_firewall_rule_info', 'Chain, action and comment of the rule.', {
          chain: text('chain'),
          action: text('action'),
          comment: text('comment'),
        }),
        gauge('mikrotik_firewall_rule_enabled', 'Whether the rule is enabled.', not(flagOrFalse('disabled'))),
        gauge('mikrotik_firewall_rule_invalid', 'Whether the rule is invalid.', flagOrFalse('invalid')),
        counter('mikrotik_firewall_rule_bytes_total', 'Bytes matched by the rule.', bytes('bytes')),
        counter('mikrotik_firewall_rule_packets_total', 'Packets matched by the rule.', count('packets')),
      ],
    },
  ],
});
