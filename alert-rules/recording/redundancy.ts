import { type MetricName, not, series } from '../../promql/series.ts';
import { havingRole } from '../language/interface-roles.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { receiveBits, transmitBits } from './links.ts';
import { deviceUnreachable } from './reachability.ts';

const interfaceLabels = ['tenant', 'site', 'device', 'interface'] as const;
const by = `by (${interfaceLabels.join(', ')})`;
const on = `on (${interfaceLabels.join(', ')})`;

/**
 * The virtual addresses of an interface, from the slow module: two of its scrapes may be missing. An address that is disabled does
 * not count.
 */
const addresses = `(max by (${interfaceLabels.join(', ')}, address) (
        last_over_time(${series('mikrotik_ip_address_enabled')}[15m])
        or last_over_time(${series('mikrotik_ipv6_address_enabled')}[15m])
      ) == 1)`;

/** One number of each interface: two, from around a change, would be an error of the whole expression. */
const numbers = `topk ${by} (1, max by (${interfaceLabels.join(', ')}, vrid) (last_over_time(${series('mikrotik_vrrp_info')}[15m])))`;

/**
 * A metric of VRRP with what makes a group of routers: site, number and virtual address, see decision 0077. Devices without a site are
 * left out: everywhere is 192.168.88.1.
 */
const inGroup = (metric: MetricName): string => `
    (
      max ${by} (${series(metric, { site: not('') })})
      and ${on} max ${by} (${series('mikrotik_vrrp_enabled')}) == 1
      and on (tenant, site, device) ${series(deviceUnreachable)} == 0
    )
    * ${on} group_right ()
    (
      ${addresses}
      * ${on} group_left (vrid)
      ${numbers}
    )`;

const groupLabels = [...interfaceLabels, 'vrid', 'address'] as const;

export const vrrpMaster = recordingRule({
  record: 'device_interface:mikrotik_vrrp_master:bool',
  labels: groupLabels,
  comment:
    'For each virtual address of an enabled VRRP interface 1 if the router is its master, else 0. Number and address are labels: they make a group of routers.',
  expression: inGroup('mikrotik_vrrp_master'),
});

export const vrrpBackup = recordingRule({
  record: 'device_interface:mikrotik_vrrp_backup:bool',
  labels: groupLabels,
  comment: 'The same, 1 if the router is a backup: it hears a master.',
  expression: inGroup('mikrotik_vrrp_backup'),
});

export const vrrpPriority = recordingRule({
  record: 'device_interface:mikrotik_vrrp_priority:max',
  labels: groupLabels,
  comment: 'The same with the priority of the router in the election of the master.',
  expression: inGroup('mikrotik_vrrp_priority'),
});

export const linkTraffic = recordingRule({
  record: 'device_interface:mikrotik_link_bits:rate5m',
  labels: interfaceLabels,
  comment: 'Bits per second of both directions of a backhaul or uplink.',
  expression: `
    (${receiveBits.record} + ${transmitBits.record})
    ${havingRole('backhaul', 'uplink')}`,
});

export const deviceLinkTraffic = recordingRule({
  record: 'device:mikrotik_link_bits:sum_rate5m',
  labels: ['tenant', 'site', 'device'],
  comment: 'The same of all backhauls and uplinks of a device, if it has two or more.',
  expression: `
    sum by (tenant, site, device) (${linkTraffic.record})
    and on (tenant, site, device) count by (tenant, site, device) (${linkTraffic.record}) > 1`,
});

export const linkShare = recordingRule({
  record: 'device_interface:mikrotik_link_share:ratio_rate5m',
  labels: interfaceLabels,
  comment: 'Share of a backhaul or uplink in the traffic of all those of its device.',
  expression: `${linkTraffic.record} / on (tenant, site, device) group_left () (${deviceLinkTraffic.record} > 0)`,
});
