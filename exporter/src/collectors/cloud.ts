import { defineCollector } from '../define/collector.ts';
import { count, flag, type Row, text, word } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

/**
 * `reachable via relay (region: EUR1 ip: 198.51.100.7 rtt: 0.9ms)`: what is in brackets changes. An error is in
 * free text.
 */
const stateWords = (status: string): string => {
  const state = status.replace(/ *\(.*$/s, '').toLowerCase();
  return state.startsWith('error') ? 'error' : state;
};

const state = (property: string) => text(property, undefined, stateWords);

const relayStates = ['reachable directly', 'reachable via relay', 'connecting'];

/** The property is there only while there is a warning. */
function* withWarning(row: Row): Iterable<Row> {
  yield { ...row, warned: String((row['warning'] ?? '') !== '') };
}

export default defineCollector({
  name: 'cloud',
  title: 'Cloud: dynamic DNS and Back To Home',
  types: ['router', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'Back To Home is from 7.12 on, and not on CHR and x86. The public address changes, so it is no label; the live resource has ' +
    'it. The text in brackets behind a status is left out. One row; the device counts users of Back To Home.',
  tables: [
    {
      api: menu('/ip/cloud'),
      labels: {},
      expand: { properties: ['warning'], makes: { warned: ['warning'] }, rows: withWarning },
      metrics: [
        gauge(
          'mikrotik_cloud_ddns_enabled',
          'Whether the name of the device is kept up to date; auto counts as enabled, as Back To Home turns it on.',
          word({ yes: 1, true: 1, auto: 1, no: 0, false: 0 }, 'ddns-enabled'),
        ),
        gauge(
          'mikrotik_cloud_time_update_enabled',
          'Whether the device sets its clock by the cloud server at start.',
          flag('update-time'),
        ),
        states('mikrotik_cloud_status', 'State of the last request to the cloud server.', {
          label: 'status',
          text: state('status'),
          states: ['updated', 'updating...', 'failed to connect', 'error'],
        }),
        gauge(
          'mikrotik_cloud_warning',
          'Whether the device shows a warning, for example that it is behind a NAT.',
          flag('warned'),
        ),
        gauge(
          'mikrotik_cloud_back_to_home_enabled',
          'Whether Back To Home is enabled.',
          word({ enabled: 1, 'revoked-and-disabled': 0 }, 'back-to-home-vpn'),
        ),
        states('mikrotik_cloud_back_to_home_status', 'State of Back To Home.', {
          label: 'status',
          text: state('vpn-status'),
          states: ['running'],
        }),
        states('mikrotik_cloud_back_to_home_ipv4_status', 'How clients reach Back To Home over IPv4.', {
          label: 'status',
          text: state('vpn-relay-ipv4-status'),
          states: relayStates,
        }),
        states('mikrotik_cloud_back_to_home_ipv6_status', 'How clients reach Back To Home over IPv6.', {
          label: 'status',
          text: state('vpn-relay-ipv6-status'),
          states: relayStates,
        }),
        info('mikrotik_cloud_info', 'Name of the device, which contains its serial number.', {
          dns_name: text('dns-name'),
        }),
      ],
    },
    {
      // renamed in 7.19
      api: counted(['/ip/cloud/back-to-home-user', '/ip/cloud/back-to-home-users']),
      labels: {},
      metrics: [gauge('mikrotik_cloud_back_to_home_users', 'Users of Back To Home.', count('count'))],
    },
  ],
  live: [
    {
      api: menu('/ip/cloud'),
      resource: {
        name: 'cloud',
        title: 'Cloud',
        prefix: 'cloud_service',
        example: {
          dns_name: '0123456789ab.sn.mynetname.net',
          public_address: '198.51.100.2',
          public_address_ipv6: '2001:db8::2',
          status: 'updated',
          warning: 'Router is behind a NAT. Remote connection might not work.',
        },
      },
      labels: { dns_name: text('dns-name') },
      metrics: [
        info('mikrotik_cloud_service_info', 'Public addresses, state and warning of the cloud service.', {
          public_address: text('public-address'),
          public_address_ipv6: text('public-address-ipv6'),
          status: text('status'),
          warning: text('warning'),
        }),
      ],
    },
  ],
});
