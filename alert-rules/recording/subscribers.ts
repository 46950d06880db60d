import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';

const site = ['tenant', 'site'] as const;

export const pppSessions = recordingRule({
  record: 'site:mikrotik_ppp_sessions:sum',
  labels: site,
  comment: 'PPP sessions on the routers of a site.',
  expression: `sum by (tenant, site) (${series('mikrotik_ppp_session_entries', infrastructure)})`,
});

export const subscriberRouters = recordingRule({
  record: 'site:mikrotik_subscriber_routers:count',
  labels: site,
  comment:
    'Routers of a site that count subscribers. While one of them is not read, the sum is smaller and proves nothing.',
  expression: `
    count by (tenant, site) (
      max by (tenant, site, device) (${series('mikrotik_ppp_session_entries', infrastructure)})
      or max by (tenant, site, device) (${series('mikrotik_dhcp_leases', infrastructure, { status: 'bound' })})
    )`,
});

export const subscribersActive = recordingRule({
  record: 'site:mikrotik_subscribers_active:sum',
  labels: site,
  comment:
    'Customers that are online by the routers of a site: PPP sessions where there were any within a day, also when all are gone, bound DHCP leases otherwise. Leases of a customer’s own router are left out.',
  expression: `
    (${pppSessions.record} and on (tenant, site) max_over_time(${pppSessions.record}[1d]) > 0)
    or sum by (tenant, site) (${series('mikrotik_dhcp_leases', infrastructure, { status: 'bound' })})`,
});

export const tenantSubscribersActive = recordingRule({
  record: 'tenant:mikrotik_subscribers_active:sum',
  labels: ['tenant'],
  comment: 'Customers of a tenant that are online.',
  expression: `sum by (tenant) (${subscribersActive.record})`,
});
