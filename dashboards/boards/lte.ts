import { receiveBits, transmitBits } from '../../alert-rules/recording/links.ts';
import { onInterface, inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { stat } from '../language/value-panels.ts';
import { devicesWith, interfacesWith, site, tenant } from '../language/variables.ts';

const modem = '{{device}} {{interface}}';

export default board({
  title: 'LTE and 5G',
  description: 'Mobile links: signal, cell, band and registration of each modem, and what it carries.',
  variables: [tenant, site, devicesWith('mikrotik_lte_rsrp_dbm'), interfacesWith('mikrotik_lte_rsrp_dbm')],
  sections: [
    row(5, [
      stat('RSRP', {
        description: 'Power of the reference signal. Below −110 dBm the link breaks at times.',
        shows: series('mikrotik_lte_rsrp_dbm', onInterface),
        legend: '{{device}}',
        threshold: thresholds.rsrp,
        named: true,
        sparkline: true,
        noData: 'no LTE modem',
      }),
      stat('RSRQ', {
        description: 'Quality of the reference signal: low with a good RSRP means a busy cell.',
        shows: series('mikrotik_lte_rsrq_db', onInterface),
        legend: '{{device}}',
        threshold: thresholds.rsrq,
        named: true,
        sparkline: true,
        noData: 'no LTE modem',
      }),
      stat('SINR', {
        description: 'Signal against noise and interference: what decides about the data rate.',
        shows: series('mikrotik_lte_sinr_db', onInterface),
        legend: '{{device}}',
        threshold: thresholds.sinr,
        named: true,
        sparkline: true,
        noData: 'no LTE modem',
      }),
      stat('Session up for', {
        description: 'Time since the mobile session began.',
        shows: series('mikrotik_lte_session_uptime_seconds', onInterface),
        legend: '{{device}}',
        unit: 's',
        named: true,
        noData: 'no session',
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
      }),
      timeSeries('SINR and RSRQ', {
        description: 'Both fall when the cell is busy or a neighbour interferes.',
        unit: 'dB',
        shows: [
          line(series('mikrotik_lte_sinr_db', onInterface), `${modem} SINR`),
          line(series('mikrotik_lte_nr_sinr_db', onInterface), `${modem} SINR of 5G`),
          line(series('mikrotik_lte_rsrq_db', onInterface), `${modem} RSRQ`, { dashed: true }),
        ],
      }),
    ]),
    section('Network', 8, [
      stateTimeline('Registration', {
        description: 'State of the registration in the network. Denied is the SIM or the account.',
        width: 8,
        shows: `${series('mikrotik_lte_registration_status', onInterface)} == 1`,
        legend: `${modem} {{status}}`,
        words: { 1: { text: 'in this state', colour: 'neutral' } },
        noData: 'the modem reports none',
      }),
      stateTimeline('Cell', {
        description:
          'Physical cell. Many changes are a device between two cells: a better antenna or a cell lock.',
        width: 8,
        shows: series('mikrotik_lte_physical_cell_id', onInterface),
        legend: modem,
        unit: 'none',
        noData: 'the modem reports none',
      }),
      table('Bands', {
        description: 'Carriers in use, the first is the primary one.',
        width: 8,
        by: ['device', 'interface', 'carrier', 'band'],
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
          line(series(receiveBits, onInterface), `${modem} received`),
          line(series(transmitBits, onInterface), `${modem} sent`, { below: true }),
        ],
      }),
      stat('Data within the time range', {
        description: 'Bytes received and sent within the chosen time range: compare it with the plan.',
        width: 6,
        shows: `sum by (tenant, site, device) (increase(${series('mikrotik_interface_receive_bytes_total', onInterface)}[$__range]) + increase(${series('mikrotik_interface_transmit_bytes_total', onInterface)}[$__range]))`,
        legend: '{{device}}',
        unit: 'decbytes',
        named: true,
      }),
      table('Modems of the chosen sites', {
        description: 'Operator and technology of each modem.',
        width: 8,
        by: ['site', 'device', 'interface', 'operator'],
        columns: [
          column(
            'Roaming',
            `${series('mikrotik_lte_roaming', inSite)} * on (tenant, site, device, interface) group_left (operator) ${series('mikrotik_lte_network_info', inSite)}`,
            {
              words: { 0: { text: 'at home', colour: 'good' }, 1: { text: '▲ ROAMING', colour: 'warn' } },
            },
          ),
        ],
      }),
    ]),
  ],
});
