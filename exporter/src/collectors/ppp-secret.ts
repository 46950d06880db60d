import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

const reason = text('last-disconnect-reason');

export default defineCollector({
  name: 'ppp-secret',
  title: 'PPP secrets by profile and reason of the last disconnect',
  types: onRequest,
  notes:
    'Reads every secret of the router, so it is in no default module; `ppp` counts them. Scrape it every few minutes. The ' +
    'reason is that of the last session of each user (6.47 and later), however long ago. Costs 1 command; rows: one per ' +
    'secret, without names and passwords.',
  tables: [
    {
      api: menu('/ppp/secret', { isConfigured: true }),
      labels: {},
      metrics: [
        rows('mikrotik_ppp_secrets', 'PPP secrets by profile and service.', {
          profile: text('profile'),
          service: text('service'),
        }),
        rows(
          'mikrotik_ppp_last_disconnects',
          'PPP secrets by the reason of their last disconnect; those that never had a session are left out.',
          { reason },
          {
            when: (row) =>
              row['last-disconnect-reason'] !== undefined && row['last-disconnect-reason'] !== '',
          },
        ),
      ],
    },
  ],
});
