import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, states } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrDHCPLeaseCount } from '../oids/mikrotik-system.ts';

export default defineCollector({
  name: 'dhcp',
  title: 'DHCP: servers and leases',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes: 'Leases are counted here; single ones are read live only.',
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
  live: [
    {
      api: menu('/ip/dhcp-server/lease'),
      resource: {
        name: 'dhcp-leases',
        title: 'DHCP leases',
        prefix: 'dhcp_lease',
        example: {
          lease: '*1A',
          server: 'dhcp-customers',
          address: '10.10.100.10',
          mac_address: '02:1C:7D:7A:88:95',
          host_name: 'laptop-1',
          active_address: '10.10.100.10',
          active_mac_address: '02:1C:7D:7A:88:95',
          active_server: 'dhcp-customers',
          status: 'bound',
          dynamic: true,
          enabled: true,
          blocked: false,
          expires_after_seconds: 1188,
          last_seen_age_seconds: 611,
        },
      },
      labels: {
        lease: text('.id'),
        server: text('server'),
        address: text('address'),
        mac_address: text('mac-address'),
      },
      metrics: [
        info(
          'mikrotik_dhcp_lease_info',
          'What the client says of itself, what it really uses, and what the operator wrote.',
          {
            host_name: text('host-name'),
            client_id: text('client-id'),
            class_id: text('class-id'),
            active_address: text('active-address'),
            active_mac_address: text('active-mac-address'),
            active_server: text('active-server'),
            comment: text('comment'),
          },
        ),
        states('mikrotik_dhcp_lease_status', 'State of the lease; a waiting one is not given out.', {
          label: 'status',
          text: text('status'),
          states: ['waiting', 'testing', 'declined', 'offered', 'bound', 'authorizing', 'conflict', 'busy'],
        }),
        gauge(
          'mikrotik_dhcp_lease_dynamic',
          'Whether the server made the lease, as opposed to the operator.',
          flagOrFalse('dynamic'),
        ),
        gauge('mikrotik_dhcp_lease_enabled', 'Whether the lease is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_lease_blocked',
          'Whether the client is refused an address.',
          flagOrFalse('blocked'),
        ),
        gauge(
          'mikrotik_dhcp_lease_expires_after_seconds',
          'Time until the lease ends unless the client renews it.',
          duration('expires-after'),
        ),
        gauge(
          'mikrotik_dhcp_lease_last_seen_age_seconds',
          'Time since the client was heard last. Missing when it never was.',
          duration('last-seen'),
        ),
      ],
    },
  ],
});
