import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const bridgeHosts = liveTable({
  resource: 'bridge-hosts',
  title: text('bridgeHosts'),
  rowKey: (row) => `${row.bridge ?? ''} ${row.vlan ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'interface' },
  intervalSeconds: 15,
  columns: [
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'vlan', title: text('vlan'), property: 'vlan' },
    { id: 'bridge', title: text('bridge'), property: 'bridge' },
  ],
});
