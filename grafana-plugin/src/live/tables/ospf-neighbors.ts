import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const ospfNeighbors = liveTable({
  resource: 'ospf-neighbors',
  title: text('ospfNeighbors'),
  rowKey: (row) => `${row.ospf_instance ?? ''} ${row.address ?? ''}`,
  sortedBy: { id: 'address' },
  columns: [
    { id: 'address', title: text('address'), property: 'address' },
    {
      id: 'state',
      title: text('state'),
      state: ({ full, state }) => ({
        word: state ?? text(full === true ? 'full' : 'unknown'),
        // Between two routers that are not the designated ones, two-way is as far as it goes.
        tone: full === true || state === '2-Way' || state === 'TwoWay' ? 'good' : 'bad',
      }),
    },
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'area', title: text('area'), property: 'area' },
    { id: 'router-id', title: text('routerId'), property: 'router_id' },
    { id: 'established', title: text('established'), property: 'adjacency_seconds', as: 'duration' },
    {
      id: 'state-changes',
      title: text('stateChanges'),
      value: ({ state_changes: changes }) => (changes === undefined ? undefined : Number(changes)),
      as: 'count',
    },
  ],
});
