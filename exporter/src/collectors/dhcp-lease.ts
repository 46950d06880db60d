import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { menu } from '../define/sources.ts';
import { leaseMetrics } from './dhcp/lease.ts';

export default defineCollector({
  name: 'dhcp-lease',
  title: 'DHCP leases, one series per lease',
  types: onRequest,
  notes:
    'A series per client, so it is in no default module; `dhcp` counts them. Host names are what the clients say. A lease is ' +
    'identified by server, address and MAC address of the lease, not by the active ones. Rows: all leases.',
  options: {
    comments: 'Add the comment of the lease as a label of all its series; editing it begins new ones.',
  },
  tables: [
    {
      api: menu('/ip/dhcp-server/lease'),
      labels: {
        server: text('server'),
        address: text('address'),
        mac_address: text('mac-address'),
        comment: whenAsked('comments', text('comment')),
      },
      // without an address nothing is leased
      keep: (labels) => labels['address'] !== undefined,
      metrics: leaseMetrics(['bound', 'waiting']),
    },
  ],
});
