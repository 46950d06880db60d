import { receiveBits, transmitBits, utilization } from '../../alert-rules/recording/links.ts';
import { radioClients, radioSignalMedian, radioSignalWeak } from '../../alert-rules/recording/wireless.ts';
import { overWeek } from '../../promql/history.ts';
import { onInterface } from '../../promql/scopes.ts';
import { type Matchers, type MetricName, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { countWhere, ofInterfacesWith } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { gauge, stat } from '../language/value-panels.ts';
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
const signalWeek = signalMetrics.map((name) => overWeek(name, onInterface)).join(' or ');

const clientRate = (direction: 'receive' | 'transmit'): string =>
  `8 * (${anyOf(
    onInterface,
    `mikrotik_wireless_client_${direction}_rate_bytes_per_second`,
    `mikrotik_wifi_client_${direction}_rate_bytes_per_second`,
    `mikrotik_caps_man_client_${direction}_rate_bytes_per_second`,
  )})`;

const signalToNoise = (quantile: number): string =>
  `quantile by (tenant, site, device, interface) (${quantile}, ${series('mikrotik_wireless_client_signal_to_noise_db', onInterface)})`;

export default board({
  title: 'AP sector',
  description: 'One access point: its clients and their signal, its channel, and who is weakest.',
  variables: [tenant, site, devicesWith(radioClients), interfacesWith(radioClients)],
  sections: [
    row(5, [
      stat('Clients', {
        description: 'Clients connected to the chosen radios.',
        shows: `sum(${series(radioClients, onInterface)})`,
        unit: 'locale',
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
        shows: countWhere(clientSignal, `< ${thresholds.clientSignal.bad}`),
        unit: 'locale',
        eachIs: 'warn',
        noData: 'no client',
      }),
    ]),
    section('Radios', 8, [
      table('Radios', {
        description:
          'Every radio: its channel, which moves when radar was heard, its clients and how full it is, the weakest signals first.',
        width: 16,
        by: ['device', 'interface'],
        sortBy: 'Weakest tenth',
        ascending: true,
        noData: 'No radio of the network in this selection.',
        opens: [opens('ap-sector', 'Only this radio', 'interface')],
        columns: [
          column('Clients', series(radioClients, onInterface), { unit: 'locale', decimals: 0 }),
          column('Median', series(radioSignalMedian, onInterface), {
            threshold: thresholds.clientSignal,
            decimals: 0,
          }),
          column('Weakest tenth', series(radioSignalWeak, onInterface), {
            threshold: thresholds.clientSignal,
            decimals: 0,
          }),
          column(
            'Frequency',
            ofInterfacesWith(
              `(${anyOf(
                onInterface,
                'mikrotik_wireless_frequency_hertz',
                'mikrotik_wifi_frequency_hertz',
                'mikrotik_caps_man_frequency_hertz',
              )})`,
              series(radioClients),
            ),
            { unit: 'hertz' },
          ),
          column('Used', ofInterfacesWith(series(utilization, onInterface), series(radioClients)), {
            threshold: thresholds.linkUtilization,
            asBar: true,
            decimals: 0,
          }),
        ],
      }),
      timeSeries('Clients over time', {
        description: 'Clients per radio. A step down in one minute is the radio; a slow one is the weather.',
        unit: 'short',
        shows: series(radioClients, onInterface),
        legend: radio,
        noData: 'no radio of the network in this selection',
      }),
    ]),
    section('State', 6, [
      stateTimeline('State of the radio', {
        description:
          'What each radio did when, such as running or listening for radar, in which time it has no clients. Only the wireless package reports it.',
        shows: `${series('mikrotik_wireless_status', onInterface)} == 1`,
        legend: `${radio} {{status}}`,
        words: { 1: { text: 'in this state', colour: 'neutral' } },
        noData: 'not provided by this driver',
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
      timeSeries('Signal to noise', {
        description:
          'Distance of the clients from the noise: median, and what a tenth of them stay below. It falls alone when somebody else is on the channel.',
        threshold: thresholds.signalToNoise,
        shows: [
          line(signalToNoise(0.5), `${radio} median`),
          line(signalToNoise(0.1), `${radio} weakest tenth`, { dashed: true }),
        ],
        noData: 'not provided by this driver',
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
        by: ['mac_address'],
        also: ['device', 'interface'],
        sortBy: 'Signal',
        ascending: true,
        noData: 'No client is connected to the radios of this selection.',
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
          line(ofInterfacesWith(series(receiveBits, onInterface), series(radioClients)), `${radio} received`),
          line(ofInterfacesWith(series(transmitBits, onInterface), series(radioClients)), `${radio} sent`, {
            below: true,
          }),
        ],
        noData: 'no radio of the network in this selection',
      }),
    ]),
  ],
});
