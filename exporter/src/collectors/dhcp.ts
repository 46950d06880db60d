import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { mtxrDHCPLeaseCount } from '../oids/mikrotik-system.ts';
import { leaseMetrics, withServer } from './dhcp/lease.ts';

const unknownServers = (row: Row): readonly string[] =>
  String(row['unknown-server'] ?? '')
    .split(',')
    .filter((address) => address !== '');

/** An alert without unknown servers lacks the property, or has it empty. */
function* withNumber(row: Row): Iterable<Row> {
  yield { ...row, 'unknown-servers': String(unknownServers(row).length) };
}

/** An attacker can send from any number of addresses; the number above counts them all. */
const namedServersMax = 16;

function* byUnknownServer(row: Row): Iterable<Row> {
  for (const address of new Set(unknownServers(row).slice(0, namedServersMax)))
    yield { ...row, 'unknown-server': address };
}

const alerts = menu('/ip/dhcp-server/alert', { isConfigured: true });

export default defineCollector({
  name: 'dhcp',
  title: 'DHCP: servers, leases, alerts',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'Leases are counted by server and state from one short row each, see decision 0046; dhcp-lease has a series per lease. Unknown servers need an alert on the interface (`/ip/dhcp-server/alert`).',
  tables: [
    {
      api: menu('/ip/dhcp-server', { isConfigured: true }),
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
        gauge(
          'mikrotik_dhcp_server_lease_time_seconds',
          'Time for which the server gives a lease.',
          duration('lease-time'),
        ),
      ],
    },
    {
      api: alerts,
      labels: { interface: text('interface') },
      expand: {
        properties: ['unknown-server'],
        makes: { 'unknown-servers': ['unknown-server'] },
        rows: withNumber,
      },
      metrics: [
        gauge(
          'mikrotik_dhcp_alert_unknown_servers',
          'DHCP servers that the interface saw and the alert does not know.',
          count('unknown-servers'),
        ),
        gauge('mikrotik_dhcp_alert_enabled', 'Whether the alert is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dhcp_alert_invalid',
          'Whether the alert cannot run, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: alerts,
      labels: { interface: text('interface'), mac_address: text('unknown-server') },
      expand: { properties: [], rows: byUnknownServer },
      metrics: [
        info(
          'mikrotik_dhcp_alert_unknown_server_info',
          'An unknown DHCP server, the first 16 of an alert.',
          {},
        ),
      ],
    },
    {
      api: menu('/ip/dhcp-server/lease'),
      labels: {},
      expand: { properties: ['active-server'], rows: withServer },
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
      metrics: leaseMetrics([
        'waiting',
        'testing',
        'declined',
        'offered',
        'bound',
        'authorizing',
        'conflict',
        'busy',
      ]),
    },
  ],
});
