import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const pppSessions = liveTable({
  resource: 'ppp-sessions',
  title: text('pppSessions'),
  // A user may have several sessions; their number or interface tells them apart.
  rowKey: (row) => `${row.user ?? ''} ${row.session ?? row.interface ?? ''}`,
  sortedBy: { id: 'user' },
  columns: [
    { id: 'user', title: text('user'), value: (row) => row.user },
    { id: 'service', title: text('service'), value: (row) => row.service },
    { id: 'address', title: text('address'), value: (row) => row.address },
    { id: 'caller-id', title: text('callerId'), value: (row) => row.caller_id },
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
    { id: 'uptime', title: text('uptime'), value: (row) => row.uptime_seconds, as: 'duration' },
    { id: 'interface', title: text('interface'), value: (row) => row.interface },
  ],
});
