import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { type Row, text } from '../define/fields.ts';
import { info, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

const table = menu('/interface/bridge/vlan');
const labels = { bridge: text('bridge'), vlan_ids: text('vlan-ids') };

const currentPorts = ['current-tagged', 'current-untagged'];

const namesOf = (list: Row[string] | undefined): string[] =>
  typeof list === 'string' ? list.split(',').filter((name) => name !== '') : [];

/** A row for each port that carries the VLAN now; a configured one without link is in neither list. */
function* memberRows(row: Row): Iterable<Row> {
  for (const tagging of ['tagged', 'untagged'])
    for (const member of namesOf(row[`current-${tagging}`])) yield { ...row, tagging, member };
}

export default defineCollector({
  name: 'bridge-vlan',
  title: 'VLANs of bridges and the ports that carry them',
  types: onRequest,
  notes:
    'One command, a row for each entry of the table; a series for each VLAN and port. Up to 4,094 VLANs on a bridge, which ' +
    'is why it is read on request.',
  tables: [
    {
      api: table,
      labels,
      metrics: [info('mikrotik_bridge_vlan_info', 'Entry of the VLAN table.', { comment: text('comment') })],
    },
    {
      api: table,
      labels: { ...labels, interface: text('member'), tagging: text('tagging') },
      expand: {
        properties: currentPorts,
        makes: { member: currentPorts, tagging: currentPorts },
        rows: memberRows,
      },
      metrics: [
        info('mikrotik_bridge_vlan_port_info', 'A port that carries the VLAN now.', {}),
        rows('mikrotik_bridge_port_vlans', 'Entries of the VLAN table that the port carries now.', {
          interface: text('member'),
          tagging: text('tagging'),
        }),
      ],
    },
  ],
});
