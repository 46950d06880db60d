import { defineCollector } from '../define/collector.ts';
import { text } from '../define/fields.ts';
import { info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'dhcp-network',
  title: 'DHCP: networks',
  types: ['router', 'ap', 'cpe', 'lte'],
  isSlow: true,
  notes: 'One command, one row per network.',
  tables: [
    {
      api: menu('/ip/dhcp-server/network'),
      labels: { network: text('address') },
      metrics: [
        info('mikrotik_dhcp_network_info', 'What clients of the network get beside their address.', {
          gateway: text('gateway'),
          dns_server: text('dns-server'),
          domain: text('domain'),
        }),
      ],
    },
  ],
});
