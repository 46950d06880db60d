import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, states, sum } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'isis',
  title: 'IS-IS: neighbors, instances, link-state database',
  unseen: 'all of it',
  types: ['router'],
  isSlow: true,
  notes:
    'RouterOS 7.13 and later. Not available over SNMP. Rows: neighbors and instances; the device counts the rest.',
  tables: [
    {
      api: menu('/routing/isis/neighbor'),
      labels: {
        isis_instance: text('instance'),
        interface: text('interface'),
        level: text('level-type'),
        snpa: text('snpa'),
      },
      metrics: [
        states('mikrotik_isis_neighbor_state', 'State of the neighbor.', {
          label: 'state',
          text: text('state', undefined, (state) => state.toLowerCase()),
          states: ['down', 'init', 'up'],
        }),
        info('mikrotik_isis_neighbor_info', 'System ID of the neighbor.', { system: text('srcid') }),
        rows('mikrotik_isis_neighbors', 'Neighbors of all instances, in any state.'),
      ],
    },
    {
      api: menu('/routing/isis/instance', { isConfigured: true }),
      labels: { isis_instance: text('name') },
      metrics: [
        gauge(
          'mikrotik_isis_instance_enabled',
          'Whether the instance is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_isis_instance_inactive',
          'Whether the configuration of the instance keeps it from running.',
          flagOrFalse('inactive'),
        ),
      ],
    },
    {
      api: counted('/routing/isis/lsp'),
      labels: {},
      metrics: [
        sum('mikrotik_isis_lsps', 'Link-state PDUs in the databases of all instances.', count('count')),
      ],
    },
  ],
});
