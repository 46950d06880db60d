import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { countedBy, menu } from '../define/sources.ts';

const interfaces = menu('/interface/vxlan', { isConfigured: true });

export default defineCollector({
  name: 'vxlan',
  title: 'VXLAN: remote endpoints and learned addresses',
  types: onRequest,
  notes:
    'RouterOS 7. State and MTU of the interfaces are in tunnel. Costs 2 commands and one count per interface; rows: ' +
    'interfaces and endpoints.',
  tables: [
    {
      api: interfaces,
      labels: { interface: text('name') },
      metrics: [
        info(
          'mikrotik_vxlan_interface_info',
          'Identifier, port, multicast group and parent of the interface.',
          {
            vni: text('vni'),
            port: text('port'),
            multicast_group: text('group'),
            parent: text('interface'),
          },
        ),
        gauge(
          'mikrotik_vxlan_fdb_entries_limit',
          'Largest number of addresses the interface learns (max-fdb-size).',
          count('max-fdb-size'),
        ),
      ],
    },
    {
      api: countedBy('/interface/vxlan/fdb', { of: interfaces, property: 'interface' }),
      labels: { interface: text('name') },
      metrics: [gauge('mikrotik_vxlan_fdb_entries', 'Addresses the interface has learned.', count('count'))],
    },
    {
      api: menu('/interface/vxlan/vteps'),
      labels: {},
      metrics: [
        rows('mikrotik_vxlan_remote_endpoints', 'Remote endpoints (VTEPs) by interface.', {
          interface: text('interface'),
        }),
      ],
    },
  ],
});
