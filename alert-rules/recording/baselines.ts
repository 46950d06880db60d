import { histories, pastOf } from '../../promql/history.ts';
import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { linkUtilization } from './links.ts';
import { radioClients } from './wireless.ts';

/**
 * A week of raw samples is read for each of these, so they are computed less often than every minute. Not more rarely than this: a
 * query looks back 5 minutes for the newest sample, and beyond that a line would have gaps.
 */
export const interval = '4m';

const labels = ['tenant', 'site', 'device', 'interface'] as const;
const by = `by (${labels.join(', ')})`;

export const opticalPowerWeek = recordingRule({
  record: 'device_interface:mikrotik_optical_receive_power_dbm:avg7d',
  labels,
  comment: 'Mean optical power received over a week: what a fibre should have.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_optical_receive_power_dbm')}[7d]))`,
});

export const w60gSignalWeek = recordingRule({
  record: 'device_interface:mikrotik_w60g_link_rssi_dbm:avg7d',
  labels,
  comment: 'Mean signal of a 60 GHz link over a week.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_w60g_link_rssi_dbm')}[7d]))`,
});

export const noiseWeek = recordingRule({
  record: 'device_interface:mikrotik_wireless_noise_floor_dbm:avg7d',
  labels,
  comment: 'Mean noise floor of a radio of the network over a week.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_wireless_noise_floor_dbm', infrastructure)}[7d]))`,
});

export const portRateHour = recordingRule({
  record: 'device_interface:mikrotik_interface_rate_bytes_per_second:max1h',
  labels,
  comment: 'Highest link speed of a port of the network within an hour.',
  expression: `max ${by} (max_over_time(${series('mikrotik_interface_rate_bytes_per_second', infrastructure)}[1h]))`,
});

export const portRateWeek = recordingRule({
  record: 'device_interface:mikrotik_interface_rate_bytes_per_second:max7d',
  labels,
  comment:
    'Highest link speed of a port of the network within a week. From hours: a week of every port, read raw, would be 40 million samples.',
  expression: `max_over_time(${portRateHour.record}[7d])`,
});

export const ospfNeighborsHour = recordingRule({
  record: 'device:mikrotik_ospf_neighbors_full:min1h',
  labels: ['tenant', 'site', 'device'],
  comment: 'Full OSPF neighbours that a router had all through an hour.',
  expression: `max by (tenant, site, device) (min_over_time(${series('mikrotik_ospf_neighbors_full')}[1h]))`,
});

export const ospfNeighborsWeek = recordingRule({
  record: 'device:mikrotik_ospf_neighbors_full:max7d',
  labels: ['tenant', 'site', 'device'],
  comment: 'Full OSPF neighbours that a router had for an hour within a week: what it should have.',
  expression: `max_over_time(${ospfNeighborsHour.record}[7d])`,
});

const ofSession = ['tenant', 'site', 'device', 'connection', 'remote_address'] as const;

export const bgpEstablishedHour = recordingRule({
  record: 'device:mikrotik_bgp_session_established:max1h',
  labels: ofSession,
  comment: '1 for a BGP session that was established within an hour.',
  expression: `max by (${ofSession.join(', ')}) (max_over_time(${series('mikrotik_bgp_session_established')}[1h]))`,
});

export const bgpEstablishedWeek = recordingRule({
  record: 'device:mikrotik_bgp_session_established:max7d',
  labels: ofSession,
  comment:
    '1 for a BGP session that was established within a week, else 0: somebody waits for it, and nobody relies on it yet.',
  expression: `max_over_time(${bgpEstablishedHour.record}[7d])`,
});

const ofFamily = ['tenant', 'site', 'device', 'family'] as const;

export const defaultRouteHour = recordingRule({
  record: 'device:mikrotik_routes_default_active:max1h',
  labels: ofFamily,
  comment: 'Active default routes that a router had within an hour.',
  expression: `max by (${ofFamily.join(', ')}) (max_over_time(${series('mikrotik_routes_default_active')}[1h]))`,
});

export const defaultRouteWeek = recordingRule({
  record: 'device:mikrotik_routes_default_active:max7d',
  labels: ofFamily,
  comment: 'Active default routes that a router had within a week.',
  expression: `max_over_time(${defaultRouteHour.record}[7d])`,
});

export const utilizationDaily = recordingRule({
  record: 'device_interface:mikrotik_interface_utilization:p95_1d',
  labels,
  comment:
    'The 95th percentile of a day of an interface with a role in the inventory: what the busy hour needs, without the odd spike. Read by forecasts over months, so it begins with the first whole day: the percentile of ten minutes is no busy hour.',
  expression: `
    quantile_over_time(0.95, ${linkUtilization.record}[1d])
    and on (${labels.join(', ')}) ${pastOf(histories.day, linkUtilization.record)}`,
});

export const radioClientsDaily = recordingRule({
  record: 'device_interface:mikrotik_radio_clients:p95_1d',
  labels,
  comment:
    'The 95th percentile of a day of the clients of a radio: how many it has in the busy hour. Begins with the first whole day, too.',
  expression: `
    quantile_over_time(0.95, ${radioClients.record}[1d])
    and on (${labels.join(', ')}) ${pastOf(histories.day, radioClients.record)}`,
});

/** The two hours around this time of an earlier day: 1 if the radio had three clients or more all through them, else 0. */
const busyOn = (day: string, offset: string): string =>
  `label_replace(min_over_time(${radioClients.record}[2h] offset ${offset}) >= bool 3, "day", "${day}", "", "")`;

export const radioUsuallyBusy = recordingRule({
  record: 'device_interface:mikrotik_radio_usually_busy:ratio',
  labels,
  comment:
    'Share of yesterday, the day a week ago and the day two weeks ago on which a radio had three clients or more from an hour before this time of day until an hour after. More than half says that it should have some: an outage last week does not hide one of today, and an office is empty on Saturdays although it was busy on Friday.',
  expression: `
    avg ${by} (
      ${busyOn('yesterday', '23h')}
      or ${busyOn('a week ago', '167h')}
      or ${busyOn('two weeks ago', '335h')}
    )`,
});
