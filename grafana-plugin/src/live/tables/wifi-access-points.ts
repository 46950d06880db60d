import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const wifiAccessPoints = liveTable({
  resource: 'wifi-access-points',
  title: text('wifiAccessPoints'),
  rowKey: (row) => row.cap ?? row.base_mac ?? '',
  sortedBy: { id: 'state' },
  columns: [
    { id: 'name', title: text('identity'), property: ['common_name', 'cap'] },
    {
      id: 'state',
      title: text('state'),
      property: 'state',
      state: ({ state }) => ownWord(state, { good: ['Ok'] }),
    },
    { id: 'connected', title: text('established'), property: 'connected_seconds', as: 'duration' },
    { id: 'uptime', title: text('uptime'), property: 'uptime_seconds', as: 'duration' },
    { id: 'address', title: text('address'), property: 'cap' },
    { id: 'board', title: text('board'), property: 'board' },
    { id: 'version', title: text('version'), property: 'version' },
    { id: 'mac-address', title: text('macAddress'), property: 'base_mac' },
    { id: 'serial', title: text('serial'), property: 'serial' },
  ],
});
