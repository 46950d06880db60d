import { defineCollector } from '../define/collector.ts';
import { count, duration, text } from '../define/fields.ts';
import { counter, gauge, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'rip',
  title: 'RIP: neighbors',
  unseen: 'all of it',
  types: ['router'],
  isSlow: true,
  notes:
    'A neighbor that is silent has no row after a while: watch mikrotik_rip_neighbors. Not available over SNMP.',
  tables: [
    {
      api: menu('/routing/rip/neighbor'),
      labels: { rip_instance: text('instance'), address: text('address') },
      metrics: [
        gauge('mikrotik_rip_neighbor_routes', 'Routes of the neighbor.', count('routes')),
        counter(
          'mikrotik_rip_neighbor_packets_total',
          'Packets received from the neighbor.',
          count('packets-total'),
        ),
        counter(
          'mikrotik_rip_neighbor_bad_packets_total',
          'Packets of the neighbor that were not accepted.',
          count('packets-bad'),
        ),
        counter(
          'mikrotik_rip_neighbor_bad_entries_total',
          'Routes in packets of the neighbor that were not accepted.',
          count('entries-bad'),
        ),
        gauge(
          'mikrotik_rip_neighbor_last_update_age_seconds',
          'Time since the last update of the neighbor.',
          duration('last-update'),
        ),
        rows('mikrotik_rip_neighbors', 'Neighbors of all instances.'),
      ],
    },
  ],
});
