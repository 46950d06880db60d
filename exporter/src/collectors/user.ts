import { defineCollector } from '../define/collector.ts';
import { text } from '../define/fields.ts';
import { rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'user',
  title: 'Users who are logged in',
  types: ['router'],
  notes:
    'One command, one row for each session; that of the exporter is among them. Addresses are in the live resource.',
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
  ],
});
