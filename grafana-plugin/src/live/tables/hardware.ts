import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const hardware = liveTable({
  resource: 'hardware',
  title: text('hardware'),
  rowKey: (row) => row.location ?? '',
  sortedBy: { id: 'description' },
  intervalSeconds: 30,
  columns: [
    { id: 'description', title: text('description'), property: 'description' },
    { id: 'category', title: text('category'), property: 'category' },
    { id: 'bus', title: text('bus'), property: 'bus' },
    { id: 'location', title: text('location'), property: 'location' },
    { id: 'serial', title: text('serial'), property: 'serial' },
  ],
});
