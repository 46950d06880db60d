import { customerSide, infrastructure } from '../../promql/scopes.ts';
import { not, series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';

export const deviceUnreachable = recordingRule({
  record: 'device:mikrotik_unreachable:bool',
  labels: ['tenant', 'site', 'device', 'role'],
  comment:
    '1 for a device that does not answer. Read from the last 5 minutes: while the exporter itself is down its series are stale, and without a memory every alert about a device would resolve at the moment when nobody sees anything.',
  expression: `max by (tenant, site, device, role) (last_over_time(${series('mikrotik_up')}[5m]) == bool 0)`,
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

export const siteMaintenance = recordingRule({
  record: 'site:mikrotik_maintenance:bool',
  labels: ['tenant', 'site'],
  comment:
    '1 while all devices of a site are in planned maintenance. One device in maintenance does not excuse its site. Read from the last 10 minutes: while the registry is away the exporter gives no series of the inventory, and planned work must not page.',
  expression: `min by (tenant, site) (last_over_time(${series('mikrotik_maintenance', { site: not('') })}[10m]))`,
});

export const siteUpstreamUnreachable = recordingRule({
  record: 'site:mikrotik_upstream_unreachable:bool',
  labels: ['tenant', 'site'],
  comment:
    '1 for a site of which an upstream site, however far up, is unreachable: what is silent there has its cause elsewhere.',
  expression: `max by (tenant, site) (
      last_over_time(${series('mikrotik_site_upstream_info')}[10m])
      * on (tenant, upstream) group_left ()
      label_replace(${series(siteUnreachable)}, "upstream", "$1", "site", "(.+)")
    )`,
});

export const deviceMaintenance = recordingRule({
  record: 'device:mikrotik_maintenance:bool',
  labels: ['tenant', 'site', 'device'],
  comment: '1 while a device is in planned maintenance, by itself or with its site.',
  expression: `max by (tenant, site, device) (last_over_time(${series('mikrotik_maintenance')}[10m]))`,
});

export const siteCustomersDown = recordingRule({
  record: 'site:mikrotik_customers_down:ratio',
  labels: ['tenant', 'site'],
  comment: 'Share of the devices at customers of a site that do not answer.',
  expression: `avg by (tenant, site) (${series(deviceUnreachable, customerSide)})`,
});

export const siteCustomers = recordingRule({
  record: 'site:mikrotik_customers:count',
  labels: ['tenant', 'site'],
  comment: 'Devices at customers of a site.',
  expression: `count by (tenant, site) (${series(deviceUnreachable, customerSide)})`,
});

export const tenantDevicesUp = recordingRule({
  record: 'tenant:mikrotik_devices_up:ratio',
  labels: ['tenant'],
  comment: 'Share of all devices of a tenant that answer.',
  expression: `1 - avg by (tenant) (${series(deviceUnreachable)})`,
});
