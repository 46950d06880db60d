import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const bgpSessions = liveTable({
  resource: 'bgp-sessions',
  title: text('bgpSessions'),
  rowKey: (row) => `${row.connection ?? ''} ${row.remote_address ?? ''}`,
  sortedBy: { id: 'connection' },
  columns: [
    { id: 'connection', title: text('connection'), property: 'connection' },
    { id: 'address', title: text('address'), property: 'remote_address' },
    { id: 'remote-as', title: text('remoteAs'), property: 'remote_as' },
    {
      id: 'state',
      title: text('state'),
      state: ({ established, stopped, state }) =>
        stopped === true
          ? { word: text('stopped'), tone: 'quiet' }
          : {
              word: state ?? text(established === true ? 'up' : 'down'),
              tone: established === true ? 'good' : 'bad',
            },
    },
    { id: 'prefixes', title: text('prefixes'), property: 'prefixes', as: 'count', hasTrail: true },
    { id: 'established', title: text('established'), property: 'uptime_seconds', as: 'duration' },
    { id: 'router-id', title: text('routerId'), property: 'router_id' },
  ],
  graphs: ({ connection, remote_address }, labels) => [
    {
      title: text('prefixesOf', { name: connection ?? '' }),
      unit: 'short',
      queries: [
        {
          expr: `mikrotik_bgp_session_prefixes${selector({ ...labels, connection, remote_address })}`,
          legend: text('prefixes'),
        },
      ],
    },
  ],
});
