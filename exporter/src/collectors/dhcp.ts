import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrDHCPLeaseCount } from '../oids/mikrotik-system.ts';

export default defineCollector({
  name: 'dhcp',
  title: 'DHCP: servers and leases',
  notes: 'Leases are counted here; one series for each lease is the business of a collector of its own.',
  tables: [
    {
      api: menu('/ip/dhcp-server'),
      labels: { server: text('name') },
      metrics: [
        info(
          'mikrotik_dhcp_server_info',
          'Where the server listens and which pool it gives addresses from.',
          {
            interface: text('interface'),
            pool: text('address-pool'),
          },
        ),
        gauge('mikrotik_dhcp_server_enabled', 'Whether the server is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_server_invalid',
          'Whether the server cannot work, for example because its interface is a slave.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: menu('/ip/dhcp-server/lease'),
      labels: {},
      metrics: [
        rows('mikrotik_dhcp_leases', 'Leases by server and state; those not yet given out are waiting.', {
          server: text('server'),
          status: text('status'),
        }),
        rows('mikrotik_dhcp_lease_entries', 'All leases of all servers, static ones included.'),
      ],
    },
    {
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_dhcp_lease_entries',
          'All leases of all servers, static ones included.',
          count(null, mtxrDHCPLeaseCount),
        ),
      ],
    },
  ],
});
