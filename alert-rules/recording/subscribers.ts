import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule, type RecordingRule } from '../language/recording-rule.ts';

const site = ['tenant', 'site'] as const;

const pppOfRouter = `max by (tenant, site, device) (${series('mikrotik_ppp_session_entries', infrastructure)})`;
const leasesOfServer = `max by (tenant, site, device, server) (${series('mikrotik_dhcp_leases', infrastructure, { status: 'bound' })})`;

export const pppSessions = recordingRule({
  record: 'site:mikrotik_ppp_sessions:sum',
  labels: site,
  comment: 'PPP sessions on the routers of a site.',
  expression: `sum by (tenant, site) (${pppOfRouter})`,
});

export const boundLeases = recordingRule({
  record: 'site:mikrotik_dhcp_leases_bound:sum',
  labels: site,
  comment: 'Bound DHCP leases on the routers of a site. Leases of a customer’s own router are left out.',
  expression: `sum by (tenant, site) (${leasesOfServer})`,
});

export const subscriberRouters = recordingRule({
  record: 'site:mikrotik_subscriber_routers:count',
  labels: site,
  comment:
    'Routers of a site that count PPP sessions, and those that count leases. While one of them does not, the sum is smaller and proves nothing.',
  expression: `
    count by (tenant, site) (
      label_replace(${pppOfRouter}, "source", "ppp", "", "")
      or label_replace(max by (tenant, site, device) (${leasesOfServer}), "source", "dhcp", "", "")
    )`,
});

const most = ({ record }: RecordingRule): string => `max_over_time(${record}[1d])`;

export const subscribersActive = recordingRule({
  record: 'site:mikrotik_subscribers_active:sum',
  labels: site,
  comment:
    'Customers that are online by the routers of a site: its PPP sessions or its bound DHCP leases, whichever were more at their most within a day. So the login of an engineer is no PPP site, the leases of a management network are no customers, and what cannot be read is not replaced by the other.',
  expression: `
    (${pppSessions.record} unless on (tenant, site) ${most(pppSessions)} < ${most(boundLeases)})
    or (${boundLeases.record} unless on (tenant, site) ${most(pppSessions)} >= ${most(boundLeases)})`,
});

export const tenantSubscribersActive = recordingRule({
  record: 'tenant:mikrotik_subscribers_active:sum',
  labels: ['tenant'],
  comment: 'Customers of a tenant that are online.',
  expression: `sum by (tenant) (${subscribersActive.record})`,
});
