import { customerSide, infrastructure } from '../../promql/scopes.ts';
import { matching, not, series } from '../../promql/series.ts';
import { remembered } from '../language/inventory.ts';
import {
  anyReason,
  credentialReasons,
  exporterReasons,
  identityReasons,
  loginReasons,
  settingReasons,
} from '../language/probe-reasons.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { atLeast, halfOf, together } from '../language/together.ts';

const failedFor = (...reasons: readonly (readonly string[])[]): string =>
  `max by (tenant, site, device, role) (${series('mikrotik_probe_failure', { reason: matching(anyReason(...reasons)) })}) == 1`;

/** Answers, though nothing can be read: a password changed on 500 devices is not an outage of 500. */
const answering = failedFor(identityReasons, loginReasons, settingReasons);
const unasked = failedFor(exporterReasons, credentialReasons);
const record = 'device:mikrotik_unreachable:bool';

export const deviceUnreachable = recordingRule({
  record,
  labels: ['tenant', 'site', 'device', 'role'],
  comment:
    'For each device 1 if it does not answer, else 0. Of several exporters, one that reaches it is enough. While the exporter does not answer or did not ask the device, the last state holds, however long: blindness is not recovery.',
  expression: `
    (
      min by (tenant, site, device, role) (${series('mikrotik_up')} == bool 0)
      unless on (tenant, site, device) ${answering}
      unless on (tenant, site, device) ${unasked}
    )
    or (min by (tenant, site, device, role) (${series('mikrotik_up')}) * 0 and on (tenant, site, device) ${answering})
    or (
      last_over_time(${record}[30m])
      and on (tenant, site, device, role) (
        ${unasked}
        or max by (tenant, site, device, role) (${series('up', { job: matching('mikrotik.*') })}) == 0
      )
    )`,
});

export const deviceLastSeen = recordingRule({
  record: 'device:mikrotik_last_seen:timestamp',
  labels: ['tenant', 'site', 'device'],
  comment:
    'When a device last answered; absent for one that never did. Carried on from one evaluation to the next: to read a week of all customers every minute would cost more than everything else. After a longer gap in the evaluation, infrastructure that answered within a day counts as seen a day ago.',
  expression: `
    max by (tenant, site, device) (timestamp(${series(deviceUnreachable)} == 0))
    or last_over_time(device:mikrotik_last_seen:timestamp[1h])
    or (max by (tenant, site, device) (max_over_time(${series('mikrotik_up', infrastructure)}[1d])) == 1) * 0 + time() - 86400`,
});

const everAnswered = `${series(deviceUnreachable, infrastructure, { site: not('') })} and on (tenant, site, device) ${series(deviceLastSeen)}`;

export const siteLastSeen = recordingRule({
  record: 'site:mikrotik_last_seen:timestamp',
  labels: ['tenant', 'site'],
  comment:
    'When an infrastructure device of a site last answered; absent for a site that never did: it is being built.',
  expression: `max by (tenant, site) (${series(deviceLastSeen)} and on (tenant, site, device) ${series(deviceUnreachable, infrastructure, { site: not('') })})`,
});

export const siteDevices = recordingRule({
  record: 'site:mikrotik_devices:count',
  labels: ['tenant', 'site'],
  comment: 'Infrastructure devices of a site.',
  expression: `count by (tenant, site) (${series(deviceUnreachable, infrastructure)})`,
});

export const siteDevicesDown = recordingRule({
  record: 'site:mikrotik_devices_down:count',
  labels: ['tenant', 'site'],
  comment:
    'Infrastructure devices of a site that do not answer; 0 for a healthy site, so that a wall never loses it.',
  expression: `sum by (tenant, site) (${series(deviceUnreachable, infrastructure)})`,
});

export const siteUnreachable = recordingRule({
  record: 'site:mikrotik_unreachable:bool',
  labels: ['tenant', 'site'],
  comment: '1 for a site of which no infrastructure device answers.',
  expression: `min by (tenant, site) (${series(deviceUnreachable, infrastructure, { site: not('') })})`,
});

export const deviceMaintenance = recordingRule({
  record: 'device:mikrotik_maintenance:bool',
  labels: ['tenant', 'site', 'device'],
  comment: '1 while a device is in planned maintenance, by itself or with its site.',
  expression: remembered(['tenant', 'site', 'device'], series('mikrotik_maintenance')),
});

export const siteMaintenance = recordingRule({
  record: 'site:mikrotik_maintenance:bool',
  labels: ['tenant', 'site'],
  comment:
    '1 while all infrastructure devices of a site are in planned maintenance: they are what makes a site unreachable. One of several does not excuse its site. A device that has never answered has no part in it, and the devices at customers count where there are no others.',
  expression: `
    min by (tenant, site) (${series(deviceMaintenance)} and on (tenant, site, device) (${everAnswered}))
    or min by (tenant, site) (${series(deviceMaintenance, { site: not('') })})`,
});

export const siteUpstreamUnreachable = recordingRule({
  record: 'site:mikrotik_upstream_unreachable:bool',
  labels: ['tenant', 'site'],
  comment:
    '1 for a site of which an upstream site, however far up, is unreachable: what is silent there has its cause elsewhere. An upstream site that never answered explains nothing.',
  expression: `max by (tenant, site) (
      (${remembered(['tenant', 'site', 'upstream'], series('mikrotik_site_upstream_info'))})
      * on (tenant, upstream) group_left ()
      label_replace(${series(siteUnreachable)} and on (tenant, site) ${series(siteLastSeen)}, "upstream", "$1", "site", "(.+)")
    )`,
});

/** Those that answered within a week: others are not installed yet, or have left. */
const customersNotInMaintenance = `${series(deviceUnreachable, customerSide)} and on (tenant, site, device) time() - ${series(deviceLastSeen)} < 7 * 86400 unless on (tenant, site, device) ${series(deviceMaintenance)} == 1`;

export const siteCustomersDown = recordingRule({
  record: 'site:mikrotik_customers_down:ratio',
  labels: ['tenant', 'site'],
  comment:
    'Share of the devices at customers of a site that do not answer; those in maintenance do not count, nor those that have not answered within a week.',
  expression: `avg by (tenant, site) (${customersNotInMaintenance})`,
});

export const siteCustomers = recordingRule({
  record: 'site:mikrotik_customers:count',
  labels: ['tenant', 'site'],
  comment: 'Devices at customers of a site; those in maintenance do not count.',
  expression: `count by (tenant, site) (${customersNotInMaintenance})`,
});

export const tenantDevicesUp = recordingRule({
  record: 'tenant:mikrotik_devices_up:ratio',
  labels: ['tenant'],
  comment: 'Share of all devices of a tenant that answer.',
  expression: `1 - avg by (tenant) (${series(deviceUnreachable)})`,
});

export const siteDownByItself = recordingRule({
  record: 'site:mikrotik_down_by_itself:bool',
  labels: ['tenant', 'site'],
  comment:
    'There for a site that answered once and is unreachable, by no fault further up and outside of planned maintenance. A fault further up explains it for 5 minutes longer: radios and routes behind a site that returned need their time.',
  expression: `
    ${series(siteUnreachable)} == 1
    and on (tenant, site) ${series(siteLastSeen)}
    unless on (tenant, site) max_over_time(${series(siteUpstreamUnreachable)}[5m]) == 1
    unless on (tenant, site) ${series(siteMaintenance)} == 1`,
});

const togetherRecord = 'site:mikrotik_down_together:bool';

export const siteDownTogether = recordingRule({
  record: togetherRecord,
  labels: ['tenant', 'site'],
  comment:
    'There for each of five sites or more that went down by themselves within 10 minutes, if that is half of those that answered before: then the cause is what they share. It holds until fewer than three of them are left. A site that is down for longer has no part in it.',
  expression: together({
    record: togetherRecord,
    sites: series(siteDownByItself),
    still: series(siteDownByItself),
    gap: '5m',
    onlyIf: (begun) => halfOf(`${series(siteUnreachable)} == 0 or ${begun}`, begun),
  }),
});

/** Six changes in half an hour are three outages. */
export const comesAndGoes = `(changes(${series(siteUnreachable)}[30m]) >= 6)`;

export const siteFlappingTogether = recordingRule({
  record: 'site:mikrotik_flapping_together:bool',
  labels: ['tenant', 'site'],
  comment:
    'There for each of five sites or more that come and go, if they are half of all: then the cause is what they share, such as the core.',
  expression: `
    ${comesAndGoes}
    ${atLeast(5, comesAndGoes)}
    ${halfOf(series(siteUnreachable), comesAndGoes)}`,
});
