import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const dhcpClients = liveTable({
  resource: 'dhcp-clients',
  title: text('dhcpClients'),
  rowKey: (row) => row.interface ?? '',
  sortedBy: { id: 'state' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      property: 'status',
      state: ({ status }) => ownWord(status, { good: ['bound'], bad: ['searching...', 'stopped'] }),
    },
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'gateway', title: text('gateway'), property: 'gateway' },
    { id: 'server', title: text('server'), property: 'dhcp_server' },
    { id: 'dns', title: text('dns'), property: 'primary_dns' },
    { id: 'expires', title: text('expires'), property: 'expires_after_seconds', as: 'duration' },
  ],
});
