import { defineCollector } from '../define/collector.ts';
import { duration, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info, rows, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/** A binding for any server names the one that uses it (7.24). */
function* withServer(row: Row): Iterable<Row> {
  const active = row['active-server'] ?? '';
  yield active === '' ? row : { ...row, server: active };
}

export default defineCollector({
  name: 'dhcpv6',
  title: 'DHCPv6: servers and bindings',
  types: ['router'],
  isSlow: true,
  notes: 'Before 7.x the package ipv6 must be enabled. One short row per binding.',
  tables: [
    {
      api: menu('/ipv6/dhcp-server'),
      labels: { server: text('name') },
      metrics: [
        info('mikrotik_dhcpv6_server_info', 'Interface and pools of the IPv6 server.', {
          interface: text('interface'),
          pool: text('address-pool'),
          prefix_pool: text('prefix-pool'),
        }),
        gauge(
          'mikrotik_dhcpv6_server_enabled',
          'Whether the IPv6 server is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_dhcpv6_server_invalid',
          'Whether the configuration of the IPv6 server is invalid, for example because its pool is gone.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_dhcpv6_server_lease_time_seconds',
          'Time for which the IPv6 server gives a binding.',
          duration('lease-time'),
        ),
      ],
    },
    {
      api: menu('/ipv6/dhcp-server/binding'),
      labels: {},
      expand: { properties: ['active-server'], rows: withServer },
      metrics: [
        rows(
          'mikrotik_dhcpv6_bindings',
          'IPv6 bindings by server, kind (na: address, pd: prefix) and state.',
          {
            server: text('server'),
            kind: text('ia-type'),
            status: text('status'),
          },
        ),
        rows('mikrotik_dhcpv6_binding_entries', 'All IPv6 bindings of all servers.'),
      ],
    },
  ],
  live: [
    {
      api: menu('/ipv6/dhcp-server/binding'),
      resource: {
        name: 'dhcp-bindings',
        title: 'DHCPv6 bindings',
        prefix: 'dhcpv6_binding',
        example: {
          binding: '*1A',
          server: 'customers6',
          address: '2001:db8:0:100::/56',
          duid: '0x00030001021c7d7a8895',
          kind: 'pd',
          client_address: 'fe80::1',
          comment: 'customer 12',
          status: 'bound',
          dynamic: true,
          expires_after_seconds: 201_122,
          last_seen_age_seconds: 58_078,
        },
      },
      labels: {
        binding: text('.id'),
        server: text('server'),
        address: text('address'),
        duid: text('duid'),
      },
      metrics: [
        info('mikrotik_dhcpv6_binding_info', 'Kind, client address and comment of the binding.', {
          kind: text('ia-type'),
          client_address: text('client-address'),
          comment: text('comment'),
        }),
        states('mikrotik_dhcpv6_binding_status', 'State of the binding; waiting means not handed out.', {
          label: 'status',
          text: text('status'),
          states: ['waiting', 'offered', 'bound'],
        }),
        gauge(
          'mikrotik_dhcpv6_binding_dynamic',
          'Whether the server created the binding dynamically.',
          flagOrFalse('dynamic'),
        ),
        gauge(
          'mikrotik_dhcpv6_binding_expires_after_seconds',
          'Time until the binding expires unless renewed.',
          duration('expires-after'),
        ),
        gauge(
          'mikrotik_dhcpv6_binding_last_seen_age_seconds',
          'Time since the client was last seen; missing if it never was.',
          duration('last-seen'),
        ),
      ],
    },
  ],
});
