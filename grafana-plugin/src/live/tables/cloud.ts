import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const cloud = liveTable({
  resource: 'cloud',
  title: text('cloud'),
  rowKey: () => 'cloud',
  intervalSeconds: 30,
  columns: [
    { id: 'dns-name', title: text('dnsName'), property: 'dns_name' },
    {
      id: 'state',
      title: text('state'),
      state: ({ status, warning }) =>
        warning !== undefined && warning !== ''
          ? { word: warning, tone: 'warning' }
          : ownWord(status, { good: ['updated'], bad: ['error', 'failed to connect'] }),
    },
    { id: 'address', title: text('publicAddress'), property: 'public_address' },
    { id: 'address6', title: text('publicAddress6'), property: 'public_address_ipv6' },
  ],
});
