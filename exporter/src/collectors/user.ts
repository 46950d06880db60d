import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, text } from '../define/fields.ts';
import { gauge, info, rows, sum } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'user',
  title: 'Users logged in to the device',
  types: ['router', 'switch'],
  notes:
    'Counts logins by user, service and group; the connection that reads the device is one of them. Addresses are in the ' +
    'live resource only. Costs 1 command; rows: logins.',
  tables: [
    {
      api: menu('/user/active'),
      labels: {},
      metrics: [
        rows('mikrotik_user_sessions', 'Logins by user, service and group.', {
          user: text('name'),
          via: text('via'),
          group: text('group'),
        }),
        rows('mikrotik_user_session_entries', 'All logins.'),
        sum('mikrotik_user_radius_sessions', 'Logins through RADIUS.', flagOrFalse('radius')),
      ],
    },
  ],
  live: [
    {
      api: menu('/user/active'),
      resource: {
        name: 'user-sessions',
        title: 'Users logged in to the device',
        prefix: 'user_session',
        example: {
          session: '*1F',
          user: 'admin',
          address: '10.10.100.7',
          via: 'winbox',
          group: 'full',
          when: '2026-01-02 03:04:05',
          radius: false,
        },
      },
      labels: { session: text('.id') },
      metrics: [
        info('mikrotik_user_session_info', 'Name, address, service, group and time of the login.', {
          user: text('name'),
          address: text('address'),
          via: text('via'),
          group: text('group'),
          when: text('when'),
        }),
        gauge(
          'mikrotik_user_session_radius',
          'Whether RADIUS authenticated the user.',
          flagOrFalse('radius'),
        ),
      ],
    },
  ],
});
