import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const neighbors = liveTable({
  resource: 'neighbors',
  title: text('neighbors'),
  rowKey: (row) => `${row.interface ?? ''} ${row.mac_address ?? ''} ${row.address ?? ''}`,
  sortedBy: { id: 'interface' },
  intervalSeconds: 15,
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'identity', title: text('identity'), property: 'identity' },
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'platform', title: text('platform'), property: 'platform' },
    { id: 'board', title: text('board'), property: 'board' },
    { id: 'version', title: text('version'), property: 'version' },
    { id: 'uptime', title: text('uptime'), property: 'uptime_seconds', as: 'duration' },
    { id: 'last-seen', title: text('lastSeen'), property: 'age_seconds', as: 'duration' },
  ],
});
