import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const hotspotSessions = liveTable({
  resource: 'hotspot-sessions',
  title: text('hotspotSessions'),
  rowKey: (row) => `${row.user ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'user' },
  columns: [
    { id: 'user', title: text('user'), property: 'user' },
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'server', title: text('server'), property: 'server' },
    {
      id: 'upload',
      title: text('upload'),
      counter: (row) => row.receive_bytes,
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'download',
      title: text('download'),
      counter: (row) => row.transmit_bytes,
      as: 'bits-per-second',
      hasTrail: true,
    },
    { id: 'uptime', title: text('uptime'), property: 'uptime_seconds', as: 'duration' },
    { id: 'idle', title: text('idle'), property: 'idle_seconds', as: 'duration' },
    { id: 'time-left', title: text('timeLeft'), property: 'time_left_seconds', as: 'duration' },
    { id: 'login-by', title: text('loginBy'), property: 'login_by' },
  ],
  graphs: ({ user, mac_address }, labels) => {
    const of = selector({ ...labels, user, mac_address });
    const perSecond = (metric: string): string => `rate(${metric}${of}[$__rate_interval]) * 8`;
    return [
      {
        title: text('trafficOf', { name: user ?? '' }),
        unit: 'bps',
        queries: [
          { expr: perSecond('mikrotik_hotspot_session_receive_bytes_total'), legend: text('upload') },
          { expr: perSecond('mikrotik_hotspot_session_transmit_bytes_total'), legend: text('download') },
        ],
      },
    ];
  },
});
