import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { trafficColumns } from '../traffic-columns.ts';

/** A handshake is made every two minutes while there is traffic; after three, WireGuard itself drops the keys. */
const handshakeLimitSeconds = 180;

export const wireguardPeers = liveTable({
  resource: 'wireguard-peers',
  title: text('wireguardPeers'),
  rowKey: (row) => `${row.interface ?? ''} ${row.peer ?? ''}`,
  sortedBy: { id: 'handshake', desc: true },
  columns: [
    { id: 'name', title: text('name'), property: ['peer_name', 'comment', 'public_key'] },
    {
      id: 'state',
      title: text('state'),
      state: ({ enabled, last_handshake_age_seconds: age }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : age === undefined
            ? { word: text('noHandshake'), tone: 'bad' }
            : age <= handshakeLimitSeconds
              ? { word: text('connected'), tone: 'good' }
              : { word: text('idleOrAway'), tone: 'warning' },
    },
    { id: 'handshake', title: text('handshake'), property: 'last_handshake_age_seconds', as: 'duration' },
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'endpoint',
      title: text('endpoint'),
      property: 'current_address',
      value: ({ current_address: address, current_port: port }) =>
        address === undefined || port === undefined ? address : `${address}:${port}`,
    },
    ...trafficColumns,
    { id: 'allowed', title: text('allowedAddress'), property: 'allowed_address' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
