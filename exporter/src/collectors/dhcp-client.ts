import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/** Both menus; the words that only IPv6 has are not among the states until one appears. */
const clientStates = [
  'bound',
  'searching...',
  'requesting...',
  'renewing...',
  'rebinding...',
  'stopped',
  'error',
];

/** `2001:db8::/56, 6d16h56m8s` */
const lifetimeOf = (value: Row[string] | undefined): string | undefined =>
  /, *(\S+)$/.exec(String(value ?? ''))?.[1];

function* withLifetimes(row: Row): Iterable<Row> {
  const [prefix, address] = [lifetimeOf(row['prefix']), lifetimeOf(row['address'])];
  yield {
    ...row,
    ...(prefix === undefined ? {} : { 'prefix-lifetime': prefix }),
    ...(address === undefined ? {} : { 'address-lifetime': address }),
  };
}

export default defineCollector({
  name: 'dhcp-client',
  title: 'DHCP clients: state of the leases the device has itself',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'IPv4 and IPv6, a command each. What was leased changes, so it is no label; the live resource has it. Rows: clients.',
  tables: [
    {
      api: menu('/ip/dhcp-client', { isConfigured: true }),
      labels: { interface: text('interface') },
      metrics: [
        states(
          'mikrotik_dhcp_client_status',
          'State of the client; searching means that no server answers.',
          {
            label: 'status',
            text: text('status'),
            states: clientStates,
          },
        ),
        gauge('mikrotik_dhcp_client_enabled', 'Whether the client is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_client_invalid',
          'Whether the client cannot run, for example because its interface is a bridge port.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_dhcp_client_expires_after_seconds',
          'Time until the lease expires unless renewed.',
          duration('expires-after'),
        ),
        gauge(
          'mikrotik_dhcp_client_default_route_distance',
          'Distance of the default route that the client adds.',
          count('default-route-distance'),
        ),
        info('mikrotik_dhcp_client_info', 'What the client takes from its lease.', {
          add_default_route: text('add-default-route'),
          use_peer_dns: text('use-peer-dns'),
          comment: text('comment'),
        }),
      ],
    },
    {
      api: menu('/ipv6/dhcp-client', { isConfigured: true }),
      // one client can ask for an address, and another on the same interface for a prefix
      labels: { interface: text('interface'), request: text('request') },
      expand: {
        properties: ['address', 'prefix'],
        makes: { 'address-lifetime': ['address'], 'prefix-lifetime': ['prefix'] },
        rows: withLifetimes,
      },
      metrics: [
        states('mikrotik_dhcpv6_client_status', 'State of the IPv6 client.', {
          label: 'status',
          text: text('status'),
          states: clientStates,
        }),
        gauge(
          'mikrotik_dhcpv6_client_enabled',
          'Whether the IPv6 client is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_dhcpv6_client_invalid',
          'Whether the IPv6 client cannot run.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_dhcpv6_client_prefix_lifetime_seconds',
          'Time until the delegated prefix runs out unless renewed.',
          duration('prefix-lifetime'),
        ),
        gauge(
          'mikrotik_dhcpv6_client_address_lifetime_seconds',
          'Time until the leased address runs out unless renewed.',
          duration('address-lifetime'),
        ),
        info('mikrotik_dhcpv6_client_info', 'Pool that the delegated prefix goes to.', {
          pool: text('pool-name'),
          add_default_route: text('add-default-route'),
          use_peer_dns: text('use-peer-dns'),
          comment: text('comment'),
        }),
      ],
    },
  ],
  live: [
    {
      api: menu('/ip/dhcp-client', { isConfigured: true }),
      resource: {
        name: 'dhcp-clients',
        title: 'DHCP clients',
        prefix: 'dhcp_client',
        example: {
          interface: 'ether1',
          address: '198.51.100.17/24',
          gateway: '198.51.100.1',
          dhcp_server: '198.51.100.1',
          primary_dns: '192.0.2.53',
          secondary_dns: '192.0.2.54',
          status: 'bound',
          expires_after_seconds: 3_125,
        },
      },
      labels: { interface: text('interface') },
      metrics: [
        info('mikrotik_dhcp_client_info', 'What was leased, and by whom.', {
          address: text('address'),
          gateway: text('gateway'),
          dhcp_server: text('dhcp-server'),
          primary_dns: text('primary-dns'),
          secondary_dns: text('secondary-dns'),
        }),
        states('mikrotik_dhcp_client_status', 'State of the client.', {
          label: 'status',
          text: text('status'),
          states: clientStates,
        }),
        gauge(
          'mikrotik_dhcp_client_expires_after_seconds',
          'Time until the lease expires unless renewed.',
          duration('expires-after'),
        ),
      ],
    },
  ],
});
