import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const dhcpBindings = liveTable({
  resource: 'dhcp-bindings',
  title: text('dhcpBindings'),
  rowKey: (row) => row.binding ?? `${row.server ?? ''} ${row.address ?? ''} ${row.duid ?? ''}`,
  sortedBy: { id: 'address' },
  intervalSeconds: 15,
  columns: [
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'client', title: text('client'), property: 'client_address' },
    { id: 'duid', title: text('duid'), property: 'duid' },
    {
      id: 'state',
      title: text('state'),
      property: 'status',
      state: ({ status }) => ownWord(status, { good: ['bound'] }),
    },
    { id: 'server', title: text('server'), property: 'server' },
    { id: 'type', title: text('type'), property: 'kind' },
    { id: 'expires', title: text('expires'), property: 'expires_after_seconds', as: 'duration' },
    { id: 'last-seen', title: text('lastSeen'), property: 'last_seen_age_seconds', as: 'duration' },
    { id: 'dynamic', title: text('dynamic'), property: 'dynamic', as: 'yes-no' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
