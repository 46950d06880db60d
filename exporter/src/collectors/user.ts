import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, text } from '../define/fields.ts';
import { gauge, info, rows, sum } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'user',
  title: 'Users who are logged in',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands: one row for each session, that of the exporter among them, and a count of the users. Names and addresses are ' +
    'in the live resource only: who knows the accounts of a device has half of a login.',
  tables: [
    {
      api: menu('/user/active'),
      labels: {},
      metrics: [
        rows('mikrotik_user_sessions', 'Sessions of users who are logged in, by service.', {
          via: text('via'),
          group: text('group'),
        }),
        rows('mikrotik_user_session_entries', 'All sessions of users who are logged in.'),
        sum(
          'mikrotik_user_radius_sessions',
          'Sessions of users whom RADIUS authenticated.',
          flagOrFalse('radius'),
        ),
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
