import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'veth',
  title: 'VETH interfaces: addresses of containers',
  types: onRequest,
  notes:
    'One command, a row for each interface; state and traffic are in the interface collector. RouterOS 7.4 or later, package ' +
    'container. RouterOS has no MIB for it.',
  tables: [
    {
      api: menu('/interface/veth'),
      labels: { interface: text('name') },
      metrics: [
        info('mikrotik_veth_info', 'Addresses and gateways that the container sees.', {
          address: text('address'),
          gateway: text('gateway'),
          gateway6: text('gateway6'),
        }),
      ],
    },
  ],
});
