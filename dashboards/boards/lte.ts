import { receiveBits, transmitBits } from '../../alert-rules/recording/links.ts';
import { onInterface } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { countWhere, ofInterfacesWith } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { stat } from '../language/value-panels.ts';
import { devicesWith, interfacesWith, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const modem = '{{device}} {{interface}}';
const rsrp = series('mikrotik_lte_rsrp_dbm', onInterface);
const none = 'no LTE modem in this selection answers';

/** Of modems only: the variable set to All selects every port of these devices. */
const ofModems = (expression: string): string =>
  ofInterfacesWith(expression, series('mikrotik_lte_rsrp_dbm'));

const inState = (status: string): string =>
  series('mikrotik_lte_registration_status', onInterface, { status });

/** For the words `registered`: one line a modem, whichever words of its own it has for what is neither. */
const registration = `max by (tenant, site, device, interface) (${inState('registered')} or 2 * ${inState('roaming')} or 0 * ${series('mikrotik_lte_registration_status', onInterface)})`;

export default board({
  title: 'LTE and 5G',
  description: 'Mobile links: signal, cell, band and registration of each modem, and what it carries.',
  variables: [tenant, site, devicesWith('mikrotik_lte_rsrp_dbm'), interfacesWith('mikrotik_lte_rsrp_dbm')],
  sections: [
    row(4, [
      stat('Modems', {
        description: 'Modems that report a signal.',
        shows: `count(${rsrp})`,
        unit: 'locale',
        noData: none,
      }),
      stat('Modems with a poor signal', {
        description: 'Modems whose reference signal is below −110 dBm: the link breaks at times.',
        shows: countWhere(rsrp, `< ${thresholds.rsrp.bad}`),
        unit: 'locale',
        eachIs: 'warn',
        noData: none,
      }),
      stat('Weakest RSRP', {
        description: 'The lowest power of the reference signal of any modem.',
        shows: `min(${rsrp})`,
        threshold: thresholds.rsrp,
        sparkline: true,
        noData: none,
      }),
      stat('Worst SINR', {
        description:
          'The lowest signal against noise and interference of any modem: what decides about the data rate.',
        shows: `min(${series('mikrotik_lte_sinr_db', onInterface)})`,
        threshold: thresholds.sinr,
        sparkline: true,
        noData: none,
      }),
    ]),
    section('Modems', 9, [
      table('Modems', {
        description:
          'Every modem, the weakest first. Low RSRQ with a good RSRP is a busy cell. Compare the data within the time range with the plan.',
        by: ['device', 'interface'],
        also: ['site'],
        sortBy: 'RSRP',
        ascending: true,
        opens: [opens('lte', 'Only this modem', 'interface')],
        noData: 'No LTE modem in this selection answers.',
        columns: [
          column('RSRP', rsrp, { threshold: thresholds.rsrp, decimals: 0 }),
          column('RSRQ', series('mikrotik_lte_rsrq_db', onInterface), {
            threshold: thresholds.rsrq,
            decimals: 0,
          }),
          column('SINR', series('mikrotik_lte_sinr_db', onInterface), {
            threshold: thresholds.sinr,
            decimals: 0,
          }),
          column('Session up for', series('mikrotik_lte_session_uptime_seconds', onInterface), {
            unit: 's',
            decimals: 0,
          }),
          column(
            'Data in the time range',
            ofModems(
              `increase(${series('mikrotik_interface_receive_bytes_total', onInterface)}[$__range]) + increase(${series('mikrotik_interface_transmit_bytes_total', onInterface)}[$__range])`,
            ),
            { unit: 'decbytes' },
          ),
        ],
      }),
    ]),
    section('Signal', 8, [
      timeSeries('RSRP and RSSI', {
        description: 'Reference signal power, and all power on the channel.',
        threshold: thresholds.rsrp,
        shows: [
          line(series('mikrotik_lte_rsrp_dbm', onInterface), `${modem} RSRP`),
          line(series('mikrotik_lte_nr_rsrp_dbm', onInterface), `${modem} RSRP of 5G`),
          line(series('mikrotik_lte_rssi_dbm', onInterface), `${modem} RSSI`, { dashed: true }),
        ],
        noData: none,
      }),
      timeSeries('SINR and RSRQ', {
        description: 'Both fall when the cell is busy or a neighbour interferes.',
        unit: 'dB',
        shows: [
          line(series('mikrotik_lte_sinr_db', onInterface), `${modem} SINR`),
          line(series('mikrotik_lte_nr_sinr_db', onInterface), `${modem} SINR of 5G`),
          line(series('mikrotik_lte_rsrq_db', onInterface), `${modem} RSRQ`, { dashed: true }),
        ],
        noData: none,
      }),
    ]),
    section('Network', 8, [
      stateTimeline('Registration', {
        description:
          'Whether each modem is registered in a network. Never: the SIM, its PIN or the account; at times: the signal.',
        width: 8,
        shows: registration,
        legend: modem,
        words: states.registered,
        noData: 'no modem in this selection reports it',
      }),
      stateTimeline('Cell', {
        description:
          'Physical cell. Many changes are a device between two cells: a better antenna or a cell lock.',
        width: 8,
        shows: series('mikrotik_lte_physical_cell_id', onInterface),
        legend: modem,
        unit: 'none',
        noData: 'no modem in this selection reports it',
      }),
      table('Bands', {
        description: 'Carriers in use, the first is the primary one.',
        width: 8,
        by: ['device', 'band'],
        also: ['interface', 'carrier'],
        noData: 'No modem in this selection reports its carriers.',
        columns: [
          column(
            'Width',
            `${series('mikrotik_lte_carrier_bandwidth_hertz', onInterface)} * on (tenant, site, device, interface, carrier) group_left (band) ${series('mikrotik_lte_carrier_info', onInterface)}`,
            { unit: 'hertz' },
          ),
        ],
      }),
    ]),
    section('Traffic', 8, [
      timeSeries('Traffic', {
        description: 'Received above, sent below the line.',
        unit: 'bps',
        shows: [
          line(ofModems(series(receiveBits, onInterface)), `${modem} received`),
          line(ofModems(series(transmitBits, onInterface)), `${modem} sent`, { below: true }),
        ],
        noData: none,
      }),
      table('Operators', {
        description: 'The network that each modem is in. Roaming costs, and is often slow.',
        width: 10,
        by: ['device', 'operator'],
        also: ['interface'],
        noData: 'No modem in this selection reports its operator.',
        columns: [
          column(
            'Roaming',
            `${series('mikrotik_lte_roaming', onInterface)} * on (tenant, site, device, interface) group_left (operator) ${series('mikrotik_lte_network_info', onInterface)}`,
            {
              words: { 0: { text: 'at home', colour: 'good' }, 1: { text: '▲ ROAMING', colour: 'warn' } },
            },
          ),
        ],
      }),
    ]),
  ],
});
