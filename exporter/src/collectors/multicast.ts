import { defineCollector } from '../define/collector.ts';
import { bytes, count, flag, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, rows } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'multicast',
  title: 'Multicast: IGMP proxy, PIM-SM neighbors',
  types: ['router'],
  isSlow: true,
  notes:
    'PIM-SM: RouterOS 7 only. Not available over SNMP. Rows: interfaces and neighbors; the device counts groups.',
  tables: [
    {
      api: menu('/routing/igmp-proxy/interface', { isConfigured: true }),
      labels: { interface: text('interface') },
      metrics: [
        gauge(
          'mikrotik_igmp_proxy_interface_enabled',
          'Whether the interface is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_igmp_proxy_interface_inactive',
          'Whether the interface does not take part.',
          flagOrFalse('inactive'),
        ),
        gauge(
          'mikrotik_igmp_proxy_interface_upstream',
          'Whether multicast comes from this interface.',
          flag('upstream'),
        ),
        gauge(
          'mikrotik_igmp_proxy_interface_querier',
          'Whether the router asks for the groups on the interface.',
          flag('querier'),
        ),
        counter(
          'mikrotik_igmp_proxy_interface_receive_bytes_total',
          'Multicast bytes received.',
          bytes('rx-bytes'),
        ),
        counter(
          'mikrotik_igmp_proxy_interface_transmit_bytes_total',
          'Multicast bytes sent.',
          bytes('tx-bytes'),
        ),
        counter(
          'mikrotik_igmp_proxy_interface_receive_packets_total',
          'Multicast packets received.',
          count('rx-packets'),
        ),
        counter(
          'mikrotik_igmp_proxy_interface_transmit_packets_total',
          'Multicast packets sent.',
          count('tx-packets'),
        ),
      ],
    },
    {
      api: counted('/routing/igmp-proxy/mfc'),
      labels: {},
      metrics: [
        gauge('mikrotik_igmp_proxy_forwarding_entries', 'Groups in the forwarding table.', count('count')),
      ],
    },
    {
      api: menu('/routing/pimsm/neighbor'),
      labels: { pim_instance: text('instance'), address: text('address') },
      metrics: [
        gauge(
          'mikrotik_pim_neighbor_designated_router',
          'Whether the neighbor is the designated router.',
          flagOrFalse('designated-router'),
        ),
        gauge('mikrotik_pim_neighbor_priority', 'Priority of the neighbor.', count('priority')),
        rows('mikrotik_pim_neighbors', 'PIM neighbors of all instances.'),
      ],
    },
  ],
});
