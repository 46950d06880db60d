import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, flag, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { countedBy, menu } from '../define/sources.ts';

const meshes = menu('/interface/mesh');

export default defineCollector({
  name: 'mesh',
  title: 'HWMP+ mesh: ports and number of known hosts',
  unseen: 'all of it',
  types: onRequest,
  notes:
    'Two commands, and one for each mesh, whose hosts the device counts. RouterOS has no MIB for it. Rows: meshes and their ports.',
  tables: [
    {
      api: meshes,
      labels: { interface: text('name') },
      metrics: [
        gauge(
          'mikrotik_mesh_portal',
          'Whether the device connects the mesh to the rest of the network.',
          flag('mesh-portal'),
        ),
      ],
    },
    {
      api: countedBy('/interface/mesh/fdb', { of: meshes, property: 'mesh' }),
      labels: { interface: text('name') },
      metrics: [gauge('mikrotik_mesh_hosts', 'Entries in the forwarding table of the mesh.', count('count'))],
    },
    {
      api: menu('/interface/mesh/port'),
      labels: { interface: text('interface') },
      metrics: [
        info('mikrotik_mesh_port_info', 'Mesh and kind of the port.', {
          mesh: text('mesh'),
          port_type: text('active-port-type'),
        }),
        gauge(
          'mikrotik_mesh_port_active',
          'Whether the port takes part in the mesh.',
          not(flagOrFalse('inactive')),
        ),
      ],
    },
  ],
});
