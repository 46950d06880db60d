import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, states } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrDHCPLeaseCount } from '../oids/mikrotik-system.ts';

export default defineCollector({
  name: 'dhcp',
  title: 'DHCP: servers and leases',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes: 'Counts leases; individual leases are available as a live resource only.',
  tables: [
    {
      api: menu('/ip/dhcp-server'),
      labels: { server: text('name') },
      metrics: [
        info('mikrotik_dhcp_server_info', 'Interface and address pool of the server.', {
          interface: text('interface'),
          pool: text('address-pool'),
        }),
        gauge('mikrotik_dhcp_server_enabled', 'Whether the server is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_server_invalid',
          'Whether the server configuration is invalid, for example because its interface is a bridge port.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: menu('/ip/dhcp-server/lease'),
      labels: {},
      metrics: [
        rows(
          'mikrotik_dhcp_leases',
          'Leases by server and state; leases not handed out have the state waiting.',
          {
            server: text('server'),
            status: text('status'),
          },
        ),
        rows('mikrotik_dhcp_lease_entries', 'All leases of all servers, including static ones.'),
      ],
    },
    {
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_dhcp_lease_entries',
          'All leases of all servers, including static ones.',
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
        info('mikrotik_dhcp_lease_info', 'Client identifiers, active addresses and comment of the lease.', {
          host_name: text('host-name'),
          client_id: text('client-id'),
          class_id: text('class-id'),
          active_address: text('active-address'),
          active_mac_address: text('active-mac-address'),
          active_server: text('active-server'),
          comment: text('comment'),
        }),
        states('mikrotik_dhcp_lease_status', 'State of the lease; waiting means not handed out.', {
          label: 'status',
          text: text('status'),
          states: ['waiting', 'testing', 'declined', 'offered', 'bound', 'authorizing', 'conflict', 'busy'],
        }),
        gauge(
          'mikrotik_dhcp_lease_dynamic',
          'Whether the server created the lease dynamically.',
          flagOrFalse('dynamic'),
        ),
        gauge('mikrotik_dhcp_lease_enabled', 'Whether the lease is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_lease_blocked',
          'Whether the client is blocked from getting an address.',
          flagOrFalse('blocked'),
        ),
        gauge(
          'mikrotik_dhcp_lease_expires_after_seconds',
          'Time until the lease expires unless renewed.',
          duration('expires-after'),
        ),
        gauge(
          'mikrotik_dhcp_lease_last_seen_age_seconds',
          'Time since the client was last seen; missing if it never was.',
          duration('last-seen'),
        ),
      ],
    },
  ],
});
