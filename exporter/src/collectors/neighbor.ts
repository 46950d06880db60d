import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { rows } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import { mtxrNeighborInterfaceID, mtxrNeighborTable } from '../oids/mikrotik-neighbor.ts';
import { neighborInterface } from './neighbor/labels.ts';

export default defineCollector({
  name: 'neighbor',
  title: 'Neighbours: how many each interface sees',
  types: everywhere,
  isSlow: true,
  notes:
    'Devices found by MNDP, LLDP and CDP. One short row per neighbour, one command; neighbor-entry has a series per ' +
    'neighbour. A neighbour behind a bridge port is counted on the port.',
  tables: [
    {
      api: menu('/ip/neighbor'),
      snmp: walk(mtxrNeighborTable, [mtxrNeighborInterfaceID], undefined, 'routeros'),
      labels: {},
      metrics: [
        rows('mikrotik_neighbors', 'Neighbours by the interface they were found on.', {
          interface: neighborInterface,
        }),
        rows('mikrotik_neighbor_entries', 'All neighbours.'),
      ],
    },
  ],
});
