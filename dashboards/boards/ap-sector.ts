import { receiveBits, transmitBits } from '../../alert-rules/recording/links.ts';
import { radioClients, radioSignalMedian, radioSignalWeak } from '../../alert-rules/recording/wireless.ts';
import { over } from '../../promql/functions.ts';
import { infrastructure, onDevice, onInterface } from '../../promql/scopes.ts';
import { type Matchers, type MetricName, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, timeSeries } from '../language/time-panels.ts';
import { bars, gauge, stat } from '../language/value-panels.ts';
import { devicesWith, interfacesWith, site, tenant } from '../language/variables.ts';

const radio = '{{device}} {{interface}}';

/** The same value under the names of the three wireless packages. */
const anyOf = (scope: Matchers, ...metrics: readonly MetricName[]): string =>
  metrics.map((name) => series(name, scope)).join(' or ');

const signalMetrics = [
  'mikrotik_wireless_client_signal_dbm',
  'mikrotik_wifi_client_signal_dbm',
  'mikrotik_caps_man_client_signal_dbm',
] as const;
const clientSignal = anyOf(onInterface, ...signalMetrics);
const signalWeek = signalMetrics.map((name) => over('avg', '7d', name, onInterface)).join(' or ');

const clientRate = (direction: 'receive' | 'transmit'): string =>
  `8 * (${anyOf(
    onInterface,
    `mikrotik_wireless_client_${direction}_rate_bytes_per_second`,
    `mikrotik_wifi_client_${direction}_rate_bytes_per_second`,
    `mikrotik_caps_man_client_${direction}_rate_bytes_per_second`,
  )})`;

export default board({
  title: 'AP sector',
  description: 'One access point: its clients and their signal, its channel, and who is weakest.',
  variables: [
    tenant,
    site,
    devicesWith('mikrotik_interface_up', infrastructure, {
      role: { operator: '=~', value: 'ap|sector|tower|office' },
    }),
    interfacesWith('mikrotik_interface_up'),
  ],
  sections: [
    row(5, [
      stat('Clients', {
        description: 'Clients connected to the chosen radios.',
        shows: `sum(${series(radioClients, onInterface)})`,
        unit: 'short',
        sparkline: true,
        noData: 'no radio here',
      }),
      gauge('Of the planned clients', {
        description: 'Clients as a share of what the inventory plans for the radio.',
        shows: `sum(${series(radioClients, onInterface)} and on (tenant, site, device, interface) ${series('mikrotik_wireless_clients_planned')}) / sum(${series('mikrotik_wireless_clients_planned', onInterface)})`,
        threshold: thresholds.plannedClients,
        noData: 'no plan in the inventory',
      }),
      stat('Weakest client', {
        description: 'The lowest signal of any client.',
        shows: `min(${clientSignal})`,
        threshold: thresholds.clientSignal,
        noData: 'no client',
      }),
      stat('Clients below −80 dBm', {
        description: 'Clients whose signal is bad: they take airtime from everybody.',
        shows: `count((${clientSignal}) < ${thresholds.clientSignal.bad}) or vector(0)`,
        unit: 'short',
        eachIs: 'warn',
      }),
      stat('Frequency', {
        description: 'Frequency of each radio. It moves when radar was heard.',
        shows: anyOf(
          onInterface,
          'mikrotik_wireless_frequency_hertz',
          'mikrotik_wifi_frequency_hertz',
          'mikrotik_caps_man_frequency_hertz',
        ),
        legend: radio,
        unit: 'hertz',
        named: true,
        noData: 'no radio here',
      }),
    ]),
    section('Signal', 8, [
      timeSeries('Signal of the clients', {
        description:
          'Median, and the signal that a tenth of the clients stay below. Both falling together: antenna or cable of the access point.',
        threshold: thresholds.clientSignal,
        shows: [
          line(series(radioSignalMedian, onInterface), `${radio} median`),
          line(series(radioSignalWeak, onInterface), `${radio} weakest tenth`, { dashed: true }),
        ],
        noData: 'no client',
      }),
      timeSeries('Noise floor', {
        description:
          'Noise on the channel. A rise of 6 dB is somebody new on it. Only the wireless package reports it.',
        unit: 'dBm',
        shows: series('mikrotik_wireless_noise_floor_dbm', onInterface),
        legend: radio,
        noData: 'not provided by this driver',
      }),
      timeSeries('CCQ', {
        description:
          'Connection quality of all clients by the wireless package. It means nothing while nobody sends.',
        threshold: thresholds.connectionQuality,
        max: 1,
        shows: series('mikrotik_wireless_transmit_ccq_ratio', onInterface),
        legend: radio,
        noData: 'not provided by this driver',
      }),
    ]),
    section('Clients', 11, [
      table('Clients, the weakest first', {
        description:
          'Every client with its signal now and against its own week. Who lost 8 dB has something in front of the antenna.',
        by: ['device', 'interface', 'mac_address'],
        sortBy: 'Signal',
        ascending: true,
        columns: [
          column('Signal', clientSignal, { threshold: thresholds.clientSignal, decimals: 0 }),
          column('Against its week', `(${clientSignal}) - (${signalWeek})`, {
            unit: 'dB',
            decimals: 1,
          }),
          column('Signal to noise', series('mikrotik_wireless_client_signal_to_noise_db', onInterface), {
            threshold: thresholds.signalToNoise,
            decimals: 0,
          }),
          column('Rate to the client', clientRate('transmit'), { unit: 'bps' }),
          column('Rate from the client', clientRate('receive'), { unit: 'bps' }),
          column(
            'Connected for',
            anyOf(
              onInterface,
              'mikrotik_wireless_client_uptime_seconds',
              'mikrotik_wifi_client_uptime_seconds',
              'mikrotik_caps_man_client_uptime_seconds',
            ),
            { unit: 's', decimals: 0 },
          ),
        ],
      }),
    ]),
    section('Traffic', 8, [
      timeSeries('Traffic of the radio', {
        description: 'Received from clients above, sent to them below the line.',
        unit: 'bps',
        shows: [
          line(
            `${series(receiveBits, onInterface)} and on (tenant, site, device, interface) ${series(radioClients)}`,
            `${radio} received`,
          ),
          line(
            `${series(transmitBits, onInterface)} and on (tenant, site, device, interface) ${series(radioClients)}`,
            `${radio} sent`,
            { below: true },
          ),
        ],
        noData: 'no radio here',
      }),
      timeSeries('Clients over time', {
        description: 'Clients per radio. A step down in one minute is the radio; a slow one is the weather.',
        unit: 'short',
        shows: series(radioClients, onInterface),
        legend: radio,
        noData: 'no radio here',
      }),
      bars('Clients of each radio', {
        description: 'Clients of all radios of the chosen devices.',
        width: 6,
        shows: `sort_desc(${series(radioClients, onDevice)})`,
        legend: radio,
        unit: 'short',
        noData: 'no radio here',
      }),
    ]),
  ],
});
