import { receiveBits, transmitBits } from '../../alert-rules/recording/links.ts';
import { customerSide, onDevice } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { radioSignal } from '../language/expressions.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { stat } from '../language/value-panels.ts';
import { devicesWith, one, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

/** One screen answers the question of the help desk: the radio, the cable, the power, or the account? */
export default board({
  title: 'Customer device',
  description:
    'One device at a customer: is it the radio, the cable in the house, the power, or the account?',
  variables: [one(tenant), site, one(devicesWith('mikrotik_up', customerSide))],
  range: '24h',
  sections: [
    row(4, [
      stat('Online', {
        description: 'Whether the device answers.',
        shows: series('mikrotik_up', onDevice),
        words: states.up,
        filled: true,
        noData: '? NO DATA',
      }),
      stat('Signal', {
        description: 'Signal of the access point as this device receives it.',
        shows: `max(${radioSignal()})`,
        threshold: thresholds.clientSignal,
        noData: 'no radio reports one',
      }),
      stat('Cable in the house', {
        description:
          'Speed of the Ethernet ports that have a link. 10 or 100 Mbit/s on a gigabit port is a bad cable.',
        shows: `8 * ${series('mikrotik_interface_rate_bytes_per_second', onDevice)}`,
        legend: '{{interface}}',
        unit: 'bps',
        named: true,
        noData: 'no port has a link',
      }),
      stat('Session', {
        description: 'PPP session of the device, if it dials one.',
        shows: `max by (tenant, site, device, interface) (${series('mikrotik_ppp_client_up', onDevice)})`,
        legend: '{{interface}}',
        words: states.established,
        noData: 'no PPP client',
      }),
      stat('Reboots within 30 days', {
        description: 'How often the device started anew. Many are a power supply that dies.',
        shows: `resets(${series('mikrotik_system_uptime_seconds', onDevice)}[30d])`,
        unit: 'locale',
        eachIs: 'warn',
        noData: 'the device reports no uptime',
      }),
      stat('Up for', {
        description: 'Time since the last start.',
        shows: series('mikrotik_system_uptime_seconds', onDevice),
        unit: 's',
        noData: 'the device does not answer',
      }),
    ]),
    section('Radio', 8, [
      timeSeries('Signal', {
        description:
          'Signal received from the access point, and what the access point receives, if the driver tells it.',
        threshold: thresholds.clientSignal,
        shows: [
          line(series('mikrotik_wireless_station_signal_dbm', onDevice), '{{interface}} received'),
          line(
            series('mikrotik_wireless_station_remote_signal_dbm', onDevice),
            '{{interface}} at the access point',
            { dashed: true },
          ),
          line(series('mikrotik_w60g_link_rssi_dbm', onDevice), '{{interface}} 60 GHz'),
        ],
        noData: 'no wireless link on this device',
      }),
      timeSeries('Signal to noise and CCQ', {
        description:
          'Distance from the noise, and connection quality. Good signal with a bad CCQ is interference.',
        unit: 'dB',
        shows: [
          line(
            series('mikrotik_wireless_station_signal_to_noise_db', onDevice),
            '{{interface}} signal to noise',
          ),
          line(series('mikrotik_wireless_station_transmit_ccq_ratio', onDevice), '{{interface}} CCQ', {
            rightUnit: 'percentunit',
            dashed: true,
          }),
        ],
        noData: 'not provided by this driver',
      }),
      timeSeries('Data rate of the link', {
        description: 'Rates that the radio uses now.',
        unit: 'bps',
        shows: [
          line(
            `8 * ${series('mikrotik_wireless_station_receive_rate_bytes_per_second', onDevice)}`,
            '{{interface}} received',
          ),
          line(
            `8 * ${series('mikrotik_wireless_station_transmit_rate_bytes_per_second', onDevice)}`,
            '{{interface}} sent',
            { below: true },
          ),
          line(
            `8 * ${series('mikrotik_w60g_link_transmit_rate_bytes_per_second', onDevice)}`,
            '{{interface}} 60 GHz',
          ),
        ],
        noData: 'no wireless link on this device',
      }),
    ]),
    section('History', 8, [
      stateTimeline('Online', {
        description: 'When the device answered.',
        shows: series('mikrotik_up', onDevice),
        legend: '{{device}}',
        words: states.up,
        noData: 'the device was not read in this time',
      }),
      stateTimeline('Ports', {
        description: 'Which ports had a link. A port that drops with the radio is power.',
        shows: series('mikrotik_interface_up', onDevice),
        legend: '{{interface}}',
        words: states.running,
        noData: 'the device was not read in this time',
      }),
      timeSeries('Traffic', {
        description: 'Received above, sent below the line.',
        unit: 'bps',
        shows: [
          line(series(receiveBits, onDevice), '{{interface}} received'),
          line(series(transmitBits, onDevice), '{{interface}} sent', { below: true }),
        ],
        noData: 'the device was not read in this time',
      }),
    ]),
  ],
});
