import { defineCollector } from '../define/collector.ts';
import { count } from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { counted } from '../define/sources.ts';

export default defineCollector({
  name: 'account',
  title: 'Accounts of subscribers in the router: PPP secrets, hotspot users',
  types: ['router'],
  isSlow: true,
  notes:
    'Counted by the device; those of RADIUS are not among them. The user default-trial of a hotspot is one of its ' +
    'users. Costs 4 commands, no rows.',
  tables: [
    {
      api: counted('/ppp/secret', { isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_ppp_secret_entries', 'All PPP secrets of the router.', count('count'))],
    },
    {
      api: counted('/ppp/secret', { where: ['disabled=true'], isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_ppp_disabled_secrets', 'Disabled PPP secrets.', count('count'))],
    },
    {
      api: counted('/ip/hotspot/user', { isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_hotspot_accounts', 'All hotspot users of the router.', count('count'))],
    },
    {
      api: counted('/ip/hotspot/user', { where: ['disabled=true'], isConfigured: true }),
      labels: {},
      metrics: [
        gauge('mikrotik_hotspot_disabled_accounts', 'Disabled hotspot users of the router.', count('count')),
      ],
    },
  ],
});
