import { defineCollector } from '../define/collector.ts';
import { count } from '../define/fields.ts';
import { counter } from '../define/metrics.ts';
import { settingsMonitor } from '../define/sources.ts';

export default defineCollector({
  name: 'radius-incoming',
  title: 'RADIUS: requests received (CoA, disconnect)',
  types: ['router'],
  isSlow: true,
  notes: 'What servers ask this device to do with its sessions. Costs 1 command. One row.',
  tables: [
    {
      api: settingsMonitor('/radius/incoming/monitor'),
      labels: {},
      metrics: [
        counter(
          'mikrotik_radius_incoming_requests_total',
          'Requests received to change or end a session (CoA, disconnect).',
          count('requests'),
        ),
        counter(
          'mikrotik_radius_incoming_bad_requests_total',
          'Requests received that were not valid.',
          count('bad-requests'),
        ),
        counter('mikrotik_radius_incoming_acks_total', 'Requests received and carried out.', count('acks')),
        counter('mikrotik_radius_incoming_naks_total', 'Requests received and refused.', count('naks')),
      ],
    },
  ],
});
