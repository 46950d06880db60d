import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows, states, sum } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import { mtxrHotspotActiveUserName, mtxrHotspotActiveUsersTable } from '../oids/mikrotik-hotspot.ts';

export default defineCollector({
  name: 'hotspot',
  title: 'Hotspot: servers and users',
  types: ['router'],
  notes:
    'Counts users and hosts; hotspot-session has a series per user. SNMP reports only the number of users logged in. Costs 5 commands; rows: one short row per user ' +
    'and host.',
  tables: [
    {
      api: menu('/ip/hotspot', { isConfigured: true }),
      labels: { server: text('name') },
      metrics: [
        info('mikrotik_hotspot_server_info', 'Interface and profile of the hotspot server.', {
          interface: text('interface'),
          profile: text('profile'),
        }),
        gauge(
          'mikrotik_hotspot_server_enabled',
          'Whether the hotspot server is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_hotspot_server_invalid',
          'Whether the hotspot server configuration is invalid, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_hotspot_server_https',
          'Whether the login page is served over TLS.',
          flagOrFalse('HTTPS'),
        ),
        states('mikrotik_hotspot_server_proxy_status', 'State of the proxy that serves the login page.', {
          label: 'status',
          text: text('proxy-status'),
          states: ['running'],
        }),
      ],
    },
    {
      api: menu('/ip/hotspot/active'),
      snmp: walk(mtxrHotspotActiveUsersTable, [mtxrHotspotActiveUserName], undefined, 'routeros'),
      labels: {},
      metrics: [rows('mikrotik_hotspot_user_entries', 'All logged-in hotspot users.')],
    },
    {
      api: menu('/ip/hotspot/active'),
      labels: {},
      metrics: [
        rows('mikrotik_hotspot_users', 'Logged-in hotspot users by server.', { server: text('server') }),
        rows('mikrotik_hotspot_logins', 'Logged-in hotspot users by login method.', {
          login_by: text('login-by'),
        }),
        sum(
          'mikrotik_hotspot_radius_users',
          'Logged-in hotspot users that RADIUS authenticated.',
          flagOrFalse('radius'),
        ),
        sum(
          'mikrotik_hotspot_blocked_users',
          'Logged-in hotspot users that have to look at an advertisement first.',
          flagOrFalse('blocked'),
        ),
      ],
    },
    {
      api: menu('/ip/hotspot/host'),
      labels: {},
      metrics: [
        rows('mikrotik_hotspot_hosts', 'Hosts behind hotspots by server, logged in or not.', {
          server: text('server'),
        }),
        rows('mikrotik_hotspot_host_entries', 'All hosts behind hotspots, logged in or not.'),
        sum(
          'mikrotik_hotspot_authorized_hosts',
          'Hosts behind hotspots with a user logged in.',
          flagOrFalse('authorized'),
        ),
        sum(
          'mikrotik_hotspot_bypassed_hosts',
          'Hosts behind hotspots that need no login.',
          flagOrFalse('bypassed'),
        ),
      ],
    },
  ],
});
