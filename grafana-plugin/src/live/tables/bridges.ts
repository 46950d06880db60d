import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const bridges = liveTable({
  resource: 'bridges',
  title: text('bridges'),
  rowKey: (row) => row.bridge ?? '',
  sortedBy: { id: 'bridge' },
  columns: [
    { id: 'bridge', title: text('bridge'), property: 'bridge' },
    { id: 'protocol', title: text('stp'), property: 'protocol_mode' },
    { id: 'root', title: text('isRoot'), property: 'root', as: 'yes-no' },
    { id: 'root-port', title: text('rootPort'), property: 'topology_root_port' },
    { id: 'root-bridge', title: text('rootBridge'), property: 'topology_root_bridge_id' },
    { id: 'ports', title: text('ports'), property: 'ports', as: 'count' },
    { id: 'hosts', title: text('hosts'), property: 'hosts', as: 'count', hasTrail: true },
    { id: 'vlan-filtering', title: text('vlanFiltering'), property: 'vlan_filtering' },
    { id: 'mlag', title: text('mlag'), property: 'mlag_state' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
  ],
});
