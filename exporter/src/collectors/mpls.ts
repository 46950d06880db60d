import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';
import { firstGiven, isSet } from '../define/values.ts';

/** How the two ends agreed on labels; RouterOS 6 calls the other end `remote-peer`. */
function* pseudowireOf(row: Row): Iterable<Row> {
  const protocol = isSet(row['cisco-bgp-signaled'])
    ? 'cisco-bgp'
    : isSet(row['bgp-signaled'])
      ? 'bgp'
      : 'ldp';
  yield { ...row, protocol, peer: firstGiven(row['peer'], row['remote-peer']) ?? '' };
}

export default defineCollector({
  name: 'mpls',
  title: 'MPLS: LDP neighbors, VPLS interfaces, forwarding table',
  types: ['router'],
  isSlow: true,
  notes:
    'RouterOS 6 needs the package mpls. Traffic of VPLS interfaces: collector interface. Not available over SNMP. Rows: neighbors and VPLS interfaces; the device counts labels.',
  tables: [
    {
      api: menu('/mpls/ldp/neighbor'),
      labels: { transport: text('transport') },
      metrics: [
        gauge(
          'mikrotik_ldp_neighbor_operational',
          'Whether the session with the neighbor is established.',
          flagOrFalse('operational'),
        ),
        gauge(
          'mikrotik_ldp_neighbor_enabled',
          'Whether the neighbor is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_ldp_neighbor_throttled',
          'Whether the router waits before it tries again to reach the neighbor.',
          flagOrFalse('throttled'),
        ),
        gauge(
          'mikrotik_ldp_neighbor_vpls',
          'Whether a VPLS interface uses the neighbor.',
          flagOrFalse('vpls'),
        ),
      ],
    },
    {
      api: menu('/interface/vpls'),
      expand: {
        properties: ['bgp-signaled', 'cisco-bgp-signaled', 'peer', 'remote-peer'],
        makes: { peer: ['peer', 'remote-peer'], protocol: ['bgp-signaled', 'cisco-bgp-signaled'] },
        rows: pseudowireOf,
      },
      labels: { interface: text('name') },
      metrics: [
        gauge('mikrotik_vpls_up', 'Whether the pseudowire is established.', flagOrFalse('running')),
        gauge('mikrotik_vpls_enabled', 'Whether the interface is enabled.', not(flagOrFalse('disabled'))),
        info(
          'mikrotik_vpls_info',
          'Other end and ID of the pseudowire, and what set it up (ldp, bgp or cisco-bgp).',
          {
            peer: text('peer'),
            vpls: text('vpls-id'),
            protocol: text('protocol'),
          },
        ),
      ],
    },
    {
      api: counted('/mpls/forwarding-table'),
      labels: {},
      metrics: [gauge('mikrotik_mpls_forwarding_entries', 'Labels in the forwarding table.', count('count'))],
    },
  ],
});
