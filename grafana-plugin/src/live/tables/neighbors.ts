import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const neighbors = liveTable({
  resource: 'neighbors',
  title: text('neighbors'),
  rowKey: (row) => `${row.interface ?? ''} ${row.mac_address ?? ''} ${row.address ?? ''}`,
  sortedBy: { id: 'interface' },
  intervalSeconds: 15,
  columns: [
    { id: 'interface', title: text('interface'), value: (row) => row.interface },
    { id: 'identity', title: text('identity'), value: (row) => row.identity },
    { id: 'address', title: text('address'), value: (row) => row.address },
    { id: 'mac-address', title: text('macAddress'), value: (row) => row.mac_address },
    { id: 'platform', title: text('platform'), value: (row) => row.platform },
    { id: 'board', title: text('board'), value: (row) => row.board },
    { id: 'version', title: text('version'), value: (row) => row.version },
    { id: 'uptime', title: text('uptime'), value: (row) => row.uptime_seconds, as: 'duration' },
    { id: 'last-seen', title: text('lastSeen'), value: (row) => row.age_seconds, as: 'duration' },
  ],
});
