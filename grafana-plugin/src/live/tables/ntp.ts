import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const ntp = liveTable({
  resource: 'ntp',
  title: text('ntp'),
  rowKey: (row) => row.mode ?? '',
  intervalSeconds: 15,
  columns: [
    {
      id: 'state',
      title: text('state'),
      state: ({ enabled, synchronized }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : synchronized === undefined
            ? undefined
            : synchronized
              ? { word: text('synchronized'), tone: 'good' }
              : { word: text('notSynchronized'), tone: 'warning' },
    },
    { id: 'server', title: text('server'), property: ['server_address', 'servers'] },
    { id: 'offset', title: text('offset'), property: 'offset_seconds', as: 'milliseconds', hasTrail: true },
    { id: 'stratum', title: text('stratum'), property: 'stratum' },
    { id: 'last-update', title: text('lastUpdate'), property: 'last_update_age_seconds', as: 'duration' },
    { id: 'status', title: text('status'), property: 'status' },
    { id: 'mode', title: text('mode'), property: 'mode' },
  ],
});
