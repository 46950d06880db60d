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
    { id: 'address', title: text('address'), value: (row) => row.active_address ?? row.address },
    { id: 'host-name', title: text('hostName'), value: (row) => row.host_name },
    {
      id: 'mac-address',
      title: text('macAddress'),
      value: (row) => row.active_mac_address ?? row.mac_address,
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
    { id: 'server', title: text('server'), value: (row) => row.server },
    { id: 'expires', title: text('expires'), value: (row) => row.expires_after_seconds, as: 'duration' },
    { id: 'last-seen', title: text('lastSeen'), value: (row) => row.last_seen_age_seconds, as: 'duration' },
    { id: 'dynamic', title: text('dynamic'), value: (row) => row.dynamic, as: 'yes-no' },
    { id: 'comment', title: text('comment'), value: (row) => row.comment },
  ],
});
