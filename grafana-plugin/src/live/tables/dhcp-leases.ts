import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const dhcpLeases = liveTable({
  resource: 'dhcp-leases',
  title: text('dhcpLeases'),
  rowKey: (row) => row.lease ?? `${row.server ?? ''} ${row.address ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'address' },
  intervalSeconds: 15,
  columns: [
    { id: 'address', title: text('address'), property: ['active_address', 'address'] },
    { id: 'host-name', title: text('hostName'), property: 'host_name' },
    {
      id: 'mac-address',
      title: text('macAddress'),
      property: ['active_mac_address', 'mac_address'],
    },
    {
      id: 'state',
      title: text('state'),
      state: (row) =>
        row.blocked === true
          ? { word: text('blocked'), tone: 'bad' }
          : row.enabled === false
            ? { word: text('disabled'), tone: 'quiet' }
            : ownWord(row.status, { good: ['bound'] }),
    },
    { id: 'server', title: text('server'), property: 'server' },
    { id: 'expires', title: text('expires'), property: 'expires_after_seconds', as: 'duration' },
    { id: 'last-seen', title: text('lastSeen'), property: 'last_seen_age_seconds', as: 'duration' },
    { id: 'dynamic', title: text('dynamic'), property: 'dynamic', as: 'yes-no' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
