import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { info } from '../define/metrics.ts';
import { learnedHosts } from './bridge/hosts.ts';

export default defineCollector({
  name: 'bridge-host-entry',
  title: 'Hosts of bridges, one by one',
  types: onRequest,
  notes:
    'A series for each host and port it was seen on: a host that moves ends one series and begins another. One command, ' +
    'a row for each host.',
  tables: [
    {
      ...learnedHosts,
      metrics: [
        info('mikrotik_bridge_host_info', 'Port, VLAN and bridge on which the host was learned.', {
          bridge: text('bridge'),
        }),
      ],
    },
  ],
});
