import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flag, text } from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

const settings = (service: string, path: string) => menu(path, { constants: { service } });

export default defineCollector({
  name: 'service-setting',
  title: 'Services with settings of their own: SOCKS, proxy, UPnP and others',
  types: everywhere,
  isSlow: true,
  notes:
    'A command of one row for each service, seven in all. An open SOCKS or web proxy that nobody set up is the usual mark of a hijacked router..',
  tables: [
    {
      api: [
        settings('nat-pmp', '/ip/nat-pmp'),
        settings('proxy', '/ip/proxy'),
        settings('snmp', '/snmp'),
        settings('socks', '/ip/socks'),
        settings('traffic-flow', '/ip/traffic-flow'),
        settings('upnp', '/ip/upnp'),
      ],
      labels: { service: text('service') },
      metrics: [
        gauge('mikrotik_service_setting_enabled', 'Whether the service is enabled.', flag('enabled')),
      ],
    },
    {
      api: counted('/ip/socks/connections'),
      labels: {},
      metrics: [gauge('mikrotik_socks_connections', 'Open connections through SOCKS.', count('count'))],
    },
  ],
});
