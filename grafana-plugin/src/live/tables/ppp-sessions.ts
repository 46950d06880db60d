import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const pppSessions = liveTable({
  resource: 'ppp-sessions',
  title: text('pppSessions'),
  // A user may have several sessions; their number or interface tells them apart.
  rowKey: (row) => `${row.user ?? ''} ${row.session ?? row.interface ?? ''}`,
  sortedBy: { id: 'user' },
  columns: [
    { id: 'user', title: text('user'), property: 'user' },
    { id: 'service', title: text('service'), property: 'service' },
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'caller-id', title: text('callerId'), property: 'caller_id' },
    // Seen from the router: what it receives is what the subscriber uploads.
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
    { id: 'interface', title: text('interface'), property: 'interface' },
  ],
});
