import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const capsManAccessPoints = liveTable({
  resource: 'caps-man-access-points',
  title: text('capsManAccessPoints'),
  rowKey: (row) => row.cap ?? '',
  sortedBy: { id: 'state' },
  columns: [
    { id: 'identity', title: text('identity'), property: ['identity', 'cap'] },
    {
      id: 'state',
      title: text('state'),
      property: 'state',
      state: ({ state }) => ownWord(state, { good: ['Run'] }),
    },
    { id: 'radios', title: text('radios'), property: 'radios', as: 'count' },
    { id: 'address', title: text('address'), property: 'cap' },
    { id: 'board', title: text('board'), property: 'board' },
    { id: 'version', title: text('version'), property: 'version' },
    { id: 'mac-address', title: text('macAddress'), property: 'base_mac' },
    { id: 'serial', title: text('serial'), property: 'serial' },
  ],
});
