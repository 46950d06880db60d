import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import { mtxrHotspotActiveUserName, mtxrHotspotActiveUsersTable } from '../oids/mikrotik-hotspot.ts';

export default defineCollector({
  name: 'hotspot',
  title: 'Hotspot: servers and users',
  types: ['router'],
  notes:
    'Counts users and hosts; hotspot-session has a series per user. SNMP reports only the number of users.',
  tables: [
    {
      api: menu('/ip/hotspot'),
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
      ],
    },
    {
      api: menu('/ip/hotspot/active'),
      snmp: walk(mtxrHotspotActiveUsersTable, [mtxrHotspotActiveUserName]),
      labels: {},
      metrics: [rows('mikrotik_hotspot_user_entries', 'All logged-in hotspot users.')],
    },
    {
      api: menu('/ip/hotspot/active'),
      labels: {},
      metrics: [
        rows('mikrotik_hotspot_users', 'Logged-in hotspot users by server.', { server: text('server') }),
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
      ],
    },
  ],
});
