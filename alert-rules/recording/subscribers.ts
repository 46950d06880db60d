import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule, type RecordingRule } from '../language/recording-rule.ts';

const site = ['tenant', 'site'] as const;

const pppOfRouter = `max by (tenant, site, device) (${series('mikrotik_ppp_session_entries', infrastructure)})`;
const leasesOfServer = `max by (tenant, site, device, server) (${series('mikrotik_dhcp_leases', infrastructure, { status: 'bound' })})`;
const boundRecord = 'device:mikrotik_dhcp_leases_bound:sum';

export const pppSessions = recordingRule({
  record: 'site:mikrotik_ppp_sessions:sum',
  labels: site,
  comment: 'PPP sessions on the routers of a site.',
  expression: `sum by (tenant, site) (${pppOfRouter})`,
});

export const routerLeases = recordingRule({
  record: boundRecord,
  labels: [...site, 'device'],
  comment:
    'Bound DHCP leases of a router. Leases are counted by state, so that there is no series when none is bound: a router whose leases are read, and that had some within a day, has 0. Leases of a customer’s own router are left out.',
  expression: `
    sum by (tenant, site, device) (${leasesOfServer})
    or (
      max by (tenant, site, device) (${series('mikrotik_dhcp_lease_entries', infrastructure)}) * 0
      and on (tenant, site, device) last_over_time(${boundRecord}[1d])
    )`,
});

export const boundLeases = recordingRule({
  record: 'site:mikrotik_dhcp_leases_bound:sum',
  labels: site,
  comment: 'Bound DHCP leases on the routers of a site.',
  expression: `sum by (tenant, site) (${routerLeases.record})`,
});

/** Of a day: an hour of guests, and a login of an engineer, change it by little. */
const usually = ({ record }: RecordingRule): string => `quantile_over_time(0.5, ${record}[1d])`;
const unlessLeases = `unless on (tenant, site) ${usually(pppSessions)} < ${usually(boundLeases)}`;
const unlessPpp = `unless on (tenant, site) ${usually(pppSessions)} >= ${usually(boundLeases)}`;

export const subscriberRouters = recordingRule({
  record: 'site:mikrotik_subscriber_routers:count',
  labels: site,
  comment:
    'Routers of a site that count its subscribers, by the source that counts. While one of them does not, the sum is smaller and proves nothing.',
  expression: `
    (count by (tenant, site) (${pppOfRouter}) ${unlessLeases})
    or (count by (tenant, site) (${routerLeases.record}) ${unlessPpp})`,
});

export const subscribersActive = recordingRule({
  record: 'site:mikrotik_subscribers_active:sum',
  labels: site,
  comment:
    'Customers that are online by the routers of a site: its PPP sessions or its bound DHCP leases, whichever are more most of the day. So the login of an engineer is no PPP site, the leases of a management network are no customers, and what cannot be read is not replaced by the other.',
  expression: `
    (${pppSessions.record} ${unlessLeases})
    or (${boundLeases.record} ${unlessPpp})`,
});

export const tenantSubscribersActive = recordingRule({
  record: 'tenant:mikrotik_subscribers_active:sum',
  labels: ['tenant'],
  comment: 'Customers of a tenant that are online.',
  expression: `sum by (tenant) (${subscribersActive.record})`,
});
