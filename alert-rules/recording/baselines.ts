import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { linkUtilization } from './links.ts';

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

export const utilizationDaily = recordingRule({
  record: 'device_interface:mikrotik_interface_utilization:p95_1d',
  labels,
  comment:
    'The 95th percentile of a day of an interface with a role in the inventory: what the busy hour needs, without the odd spike. Read by forecasts over months.',
  expression: `quantile_over_time(0.95, ${linkUtilization.record}[1d])`,
});
