import { infrastructure } from '../../promql/scopes.ts';
import { type MetricName, series } from '../../promql/series.ts';
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
