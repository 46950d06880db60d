import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const scheduler = liveTable({
  resource: 'scheduler',
  title: text('scheduler'),
  rowKey: (row) => row.scheduler ?? '',
  sortedBy: { id: 'next' },
  intervalSeconds: 15,
  columns: [
    { id: 'name', title: text('name'), property: 'scheduler' },
    {
      id: 'state',
      title: text('state'),
      property: 'enabled',
      state: ({ enabled }) =>
        enabled === undefined
          ? undefined
          : { word: text(enabled ? 'enabled' : 'disabled'), tone: enabled ? 'good' : 'quiet' },
    },
    { id: 'next', title: text('nextRun'), property: 'next_run_timestamp_seconds', as: 'date' },
    { id: 'interval', title: text('interval'), property: 'interval_seconds', as: 'duration' },
    {
      id: 'runs',
      title: text('runs'),
      property: 'runs',
      value: ({ runs }) => (runs === undefined ? undefined : Number(runs)),
      as: 'count',
    },
  ],
});
