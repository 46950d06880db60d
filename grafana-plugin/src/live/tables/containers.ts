import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const containers = liveTable({
  resource: 'containers',
  title: text('containers'),
  rowKey: (row) => row.container ?? '',
  sortedBy: { id: 'state' },
  columns: [
    { id: 'container', title: text('container'), property: 'container' },
    {
      id: 'state',
      title: text('state'),
      property: 'state',
      state: ({ state }) => ownWord(state, { good: ['running'], bad: ['error', 'stopped'] }),
    },
    { id: 'health', title: text('health'), property: 'health' },
    { id: 'cpu', title: text('cpu'), property: 'cpu_usage_ratio', as: 'ratio', hasTrail: true },
    { id: 'memory', title: text('memory'), property: 'memory_bytes', as: 'memory', hasTrail: true },
    { id: 'restarts', title: text('restarts'), property: 'restarts' },
    { id: 'image', title: text('image'), property: 'image' },
    { id: 'interface', title: text('interface'), property: 'interface' },
  ],
});
