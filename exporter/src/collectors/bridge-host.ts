import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { info, rows } from '../define/metrics.ts';
import { learnedHosts } from './bridge/hosts.ts';

export default defineCollector({
  name: 'bridge-host',
  title: 'Hosts of bridges by port',
  types: onRequest,
  notes:
    'One command, a row for each host: up to thousands, which is why the bridge collector only counts them. The hosts ' +
    'themselves are live data, and series in the collector bridge-host-entry.',
  tables: [
    {
      ...learnedHosts,
      // RouterOS 6.40.5 has hosts on ports that it does not list (SNMP)
      keep: (labels) => labels['interface'] !== undefined,
      metrics: [
        rows('mikrotik_bridge_port_hosts', 'Hosts learned on the port.', {
          interface: learnedHosts.labels['interface'] ?? text('on-interface'),
        }),
      ],
    },
  ],
  live: [
    {
      ...learnedHosts,
      resource: {
        name: 'bridge-hosts',
        title: 'Hosts of bridges',
        prefix: 'bridge_host',
        example: { mac_address: '02:00:00:00:00:31', vlan: '100', interface: 'ether5', bridge: 'bridge' },
      },
      metrics: [info('mikrotik_bridge_host_info', 'Bridge of the host.', { bridge: text('bridge') })],
    },
  ],
});
