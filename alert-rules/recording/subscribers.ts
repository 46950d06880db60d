import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';

const site = ['tenant', 'site'] as const;

export const subscribersActive = recordingRule({
  record: 'site:mikrotik_subscribers_active:sum',
  labels: site,
  comment:
    'Customers that are online by the routers of a site: PPP sessions where there are any, bound DHCP leases otherwise. Leases of a customer’s own router are left out.',
  expression: `
    (sum by (tenant, site) (${series('mikrotik_ppp_session_entries', infrastructure)}) > 0)
    or sum by (tenant, site) (${series('mikrotik_dhcp_leases', infrastructure, { status: 'bound' })})`,
});

export const tenantSubscribersActive = recordingRule({
  record: 'tenant:mikrotik_subscribers_active:sum',
  labels: ['tenant'],
  comment: 'Customers of a tenant that are online.',
  expression: `sum by (tenant) (${subscribersActive.record})`,
});
