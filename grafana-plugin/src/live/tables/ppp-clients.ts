import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { upOrDown } from './enabled-state.ts';

export const pppClients = liveTable({
  resource: 'ppp-clients',
  title: text('pppClients'),
  rowKey: (row) => row.interface ?? '',
  sortedBy: { id: 'state' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      property: 'up',
      state: ({ up, enabled, invalid }) =>
        invalid === true ? { word: text('invalid'), tone: 'bad' } : upOrDown(up, enabled),
    },
    { id: 'service', title: text('service'), property: 'service' },
    { id: 'status', title: text('status'), property: 'state' },
    { id: 'server', title: text('server'), property: ['server', 'ac_name'] },
    { id: 'user', title: text('user'), property: 'user' },
    { id: 'local', title: text('localAddress'), property: 'local_address' },
    { id: 'remote', title: text('remoteAddress'), property: 'remote_address' },
    { id: 'uptime', title: text('uptime'), property: 'uptime_seconds', as: 'duration' },
    { id: 'mtu', title: text('mtu'), property: 'mtu_bytes' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
