import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { trafficColumns } from '../traffic-columns.ts';
import { ownWord } from './enabled-state.ts';

export const ipsecPeers = liveTable({
  resource: 'ipsec-peers',
  title: text('ipsecPeers'),
  rowKey: (row) => row.peer ?? `${row.local_address ?? ''} ${row.remote_address ?? ''}`,
  sortedBy: { id: 'state' },
  columns: [
    { id: 'remote', title: text('remoteAddress'), property: ['remote_address', 'dynamic_address'] },
    {
      id: 'state',
      title: text('state'),
      property: 'state',
      state: ({ state }) => ownWord(state, { good: ['established'], bad: ['expired', 'no-phase1'] }),
    },
    {
      id: 'associations',
      title: text('securityAssociations'),
      property: 'security_associations',
      as: 'count',
    },
    { id: 'uptime', title: text('established'), property: 'uptime_seconds', as: 'duration' },
    ...trafficColumns,
    { id: 'last-seen', title: text('lastSeen'), property: 'last_seen_age_seconds', as: 'duration' },
    { id: 'local', title: text('localAddress'), property: 'local_address' },
    { id: 'ike', title: text('ikeVersion'), property: 'ike_version' },
    { id: 'nat', title: text('natTraversal'), property: 'nat_traversal', as: 'yes-no' },
    { id: 'responder', title: text('responder'), property: 'responder', as: 'yes-no' },
  ],
});
