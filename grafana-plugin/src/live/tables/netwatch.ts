import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const netwatch = liveTable({
  resource: 'netwatch',
  title: text('netwatch'),
  rowKey: (row) => `${row.host ?? ''} ${row.probe ?? ''} ${row.port ?? ''} ${row.entry ?? ''}`,
  sortedBy: { id: 'state' },
  columns: [
    { id: 'host', title: text('host'), property: 'host' },
    {
      id: 'state',
      title: text('state'),
      state: (row) =>
        row.enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : ownWord(row.status, { good: ['up'], bad: ['down'] }),
    },
    { id: 'since', title: text('since'), property: 'since_timestamp_seconds', as: 'since' },
    { id: 'probe', title: text('probe'), property: 'probe' },
    {
      id: 'round-trip',
      title: text('roundTrip'),
      value: ({ round_trip_average_seconds: seconds }) =>
        seconds === undefined ? undefined : `${Math.round(seconds * 10_000) / 10} ms`,
    },
    { id: 'loss', title: text('loss'), property: 'loss_ratio', as: 'ratio' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
  graphs: ({ host, entry, port, probe }, labels) => [
    {
      title: text('roundTripOf', { name: host ?? '' }),
      unit: 's',
      queries: [
        {
          expr: `mikrotik_netwatch_round_trip_average_seconds${selector({ ...labels, host, entry, port, probe })}`,
          legend: text('roundTrip'),
        },
      ],
    },
  ],
});
