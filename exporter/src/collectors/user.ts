import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, text } from '../define/fields.ts';
import { gauge, rows, sum } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'user',
  title: 'Users who are logged in',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands: one row for each session, that of the exporter among them, and a count of the users. Names and addresses are ' +
    'never read: who knows the accounts of a device has half of a login.',
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
});
