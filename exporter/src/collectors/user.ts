import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, localTimestamp, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'user',
  title: 'Users who are logged in',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands: one row for each session, that of the exporter among them, and a count of the users. Addresses and times ' +
    'are in the live resource.',
  tables: [
    {
      api: menu('/user/active'),
      labels: {},
      metrics: [
        rows('mikrotik_user_sessions', 'Sessions of users who are logged in, by service.', {
          user: text('name'),
          via: text('via'),
          group: text('group'),
        }),
      ],
    },
    {
      api: counted('/user'),
      labels: {},
      metrics: [
        gauge('mikrotik_user_accounts', 'Users of the device, disabled ones included.', count('count')),
      ],
    },
  ],
  live: [
    {
      api: menu('/user/active'),
      resource: {
        name: 'user-sessions',
        title: 'Users who are logged in',
        prefix: 'user_session',
        example: {
          session: '*3A',
          user: 'monitor',
          via: 'api',
          group: 'monitoring',
          address: '10.0.0.5',
          login_timestamp_seconds: 1_764_208_800,
          radius: false,
        },
      },
      labels: { session: text('.id'), user: text('name') },
      metrics: [
        info('mikrotik_user_session_info', 'Service, group and address of the session.', {
          via: text('via'),
          group: text('group'),
          address: text('address'),
        }),
        gauge(
          'mikrotik_user_session_login_timestamp_seconds',
          'When the user logged in.',
          localTimestamp('when'),
        ),
        gauge(
          'mikrotik_user_session_radius',
          'Whether RADIUS authenticated the user.',
          flagOrFalse('radius'),
        ),
      ],
    },
  ],
});
