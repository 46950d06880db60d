import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { bytes, count, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { type MenuSource, menu, monitor } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const clients = ['pppoe', 'l2tp', 'sstp', 'ovpn', 'pptp'].map((service) =>
  menu(`/interface/${service}-client`, {
    constants: { service },
    isConfigured: true,
    // a PPPoE client has no server address, but the interface on which it looks for one
    take: service === 'pppoe' ? { 'connect-to': 'interface' } : {},
  }),
);

/** Replies do not name the client (7.x). */
const monitored = (of: MenuSource) =>
  monitor(`${of.paths[0]}/monitor`, {
    of,
    skip: (row) => isSet(row['disabled']),
    skipProperties: ['disabled'],
    perItem: true,
  });

/** `terminating... - peer is not responding`: the reason has many wordings, the state few. */
const state = (status: string): string => (status.split(' - ')[0] ?? status).replace(/\.+$/, '');

export default defineCollector({
  name: 'ppp-client',
  title: 'PPP clients: PPPoE, L2TP, SSTP, OpenVPN, PPTP',
  types: ['router', 'cpe', 'lte'],
  notes:
    'Whether the router is connected as a subscriber or branch. The states are the words of the log without their reason: ' +
    '`connected`, `terminating`. Addresses change with each session, so they are in the live resource only. Costs 5 ' +
    'commands and one per enabled client. Rows: clients of each kind.',
  options: {
    users: 'Add the user name to the info series: on a CPE that is the subscriber.',
  },
  tables: [
    {
      api: clients,
      resource: {
        name: 'ppp-clients',
        title: 'PPP clients',
        prefix: 'ppp_client',
        example: {
          interface: 'pppoe-out1',
          service: 'pppoe',
          server: 'ether1',
          user: 'acme-hub',
          up: true,
          enabled: true,
          state: 'connected',
          uptime_seconds: 80_762,
          ac_name: 'bng-2',
          service_name: 'internet',
          mtu_bytes: 1480,
          local_address: '198.51.100.77',
          remote_address: '198.51.100.1',
        },
      },
      labels: { interface: text('name') },
      metrics: [
        info(
          'mikrotik_ppp_client_info',
          'Service, server (of PPPoE: interface), profile and comment of the client.',
          {
            service: text('service'),
            server: text('connect-to'),
            user: whenAsked('users', text('user')),
            profile: text('profile'),
            comment: text('comment'),
          },
        ),
        gauge('mikrotik_ppp_client_up', 'Whether the client is connected.', flagOrFalse('running')),
        gauge('mikrotik_ppp_client_enabled', 'Whether the client is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_ppp_client_invalid',
          'Whether the configuration of the client is invalid, for example because its interface is gone.',
          flagOrFalse('invalid'),
          { when: (row) => row['service'] === 'pppoe' },
        ),
      ],
    },
    {
      api: clients.map(monitored),
      resource: { name: 'ppp-clients', prefix: ['ppp_client_session', 'ppp_client'] },
      labels: { interface: text('name') },
      metrics: [
        states('mikrotik_ppp_client_state', 'State of the client as the router reports it.', {
          label: 'state',
          text: text('status', undefined, state),
          states: [
            'connected',
            'connecting',
            'initializing',
            'authenticating',
            'terminating',
            'disconnected',
          ],
        }),
        info(
          'mikrotik_ppp_client_session_info',
          'Access concentrator and its service (PPPoE), and encoding of the session.',
          { ac_name: text('ac-name'), service_name: text('service-name'), encoding: text('encoding') },
          { when: (row) => row['uptime'] !== undefined },
        ),
        gauge(
          'mikrotik_ppp_client_uptime_seconds',
          'Time since the session began; missing without a session.',
          duration('uptime'),
        ),
        gauge(
          'mikrotik_ppp_client_active_links',
          'Links of the session; more than one with multilink.',
          count('active-links'),
        ),
        gauge('mikrotik_ppp_client_mtu_bytes', 'MTU of the session.', bytes('mtu')),
        gauge('mikrotik_ppp_client_mru_bytes', 'Largest packet the client receives.', bytes('mru')),
      ],
    },
  ],
  live: [
    {
      api: clients,
      resource: { name: 'ppp-clients', prefix: 'ppp_client' },
      labels: { interface: text('name') },
      metrics: [info('mikrotik_ppp_client_info', 'User name of the client.', { user: text('user') })],
    },
    {
      api: clients.map(monitored),
      resource: { name: 'ppp-clients', prefix: 'ppp_client_address' },
      labels: { interface: text('name') },
      metrics: [
        info('mikrotik_ppp_client_address_info', 'Addresses of the session.', {
          local_address: text('local-address'),
          remote_address: text('remote-address'),
        }),
      ],
    },
  ],
});
