import { customerSide, infrastructure } from '../../promql/scopes.ts';
import { type MetricName, series } from '../../promql/series.ts';
import { havingRole } from '../language/interface-roles.ts';
import { recordingRule } from '../language/recording-rule.ts';

const labels = ['tenant', 'site', 'device', 'interface'] as const;
const by = `by (${labels.join(', ')})`;

/** The same thing under the names of the three wireless packages; a radio has one of them. */
const anyOf = (...metrics: readonly MetricName[]): string =>
  metrics.map((name) => series(name, infrastructure)).join('\n      or ');

export const radioClients = recordingRule({
  record: 'device_interface:mikrotik_radio_clients:sum',
  labels,
  comment:
    'Clients of a radio of the network, whichever wireless package drives it. Home Wi-Fi of a customer is left out.',
  expression: `sum ${by} (
      ${anyOf('mikrotik_wireless_clients', 'mikrotik_wifi_clients', 'mikrotik_caps_man_clients')}
    )`,
});

export const deviceRadioClients = recordingRule({
  record: 'device:mikrotik_radio_clients:sum',
  labels: ['tenant', 'site', 'device'],
  comment: 'Clients of all radios of a device.',
  expression: `sum by (tenant, site, device) (${radioClients.record})`,
});

const signals = anyOf(
  'mikrotik_wireless_client_signal_dbm',
  'mikrotik_wifi_client_signal_dbm',
  'mikrotik_caps_man_client_signal_dbm',
);

export const radioSignalWeak = recordingRule({
  record: 'device_interface:mikrotik_radio_client_signal_dbm:p10',
  labels,
  comment: 'Signal that a tenth of the clients of a radio stay below: the customers who will call.',
  expression: `quantile ${by} (0.1,
      ${signals}
    )`,
});

export const radioSignalMedian = recordingRule({
  record: 'device_interface:mikrotik_radio_client_signal_dbm:p50',
  labels,
  comment: 'Median signal of the clients of a radio.',
  expression: `quantile ${by} (0.5,
      ${signals}
    )`,
});

/** The table of registrations has the clients of an access point, and the access point of a station: either end of a link. */
export const linkSignal = recordingRule({
  record: 'device_interface:mikrotik_radio_link_signal_dbm:min',
  labels,
  comment:
    'Signal of a radio link with the role backhaul, of the weakest station if there are several. Links at 60 GHz are judged by themselves.',
  expression: `
    min ${by} (
      ${anyOf('mikrotik_wireless_client_signal_dbm', 'mikrotik_wifi_client_signal_dbm')}
    )
    ${havingRole('backhaul')}`,
});

export const linkRate = recordingRule({
  record: 'device_interface:mikrotik_radio_link_rate_bits:min',
  labels,
  comment:
    'Data rate, in bits per second, of a radio link with the role backhaul, of the slowest station if there are several.',
  expression: `
    8 * min ${by} (
      ${anyOf('mikrotik_wireless_client_transmit_rate_bytes_per_second', 'mikrotik_wifi_client_transmit_rate_bytes_per_second', 'mikrotik_w60g_link_transmit_rate_bytes_per_second')}
    )
    ${havingRole('backhaul')}`,
});

export const customerStationSignal = recordingRule({
  record: 'device_interface:mikrotik_customer_signal_dbm:avg1h',
  labels,
  comment: 'Signal of the access point as the radio of a customer receives it, over an hour.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_wireless_station_signal_dbm', customerSide)}[1h]))`,
});
