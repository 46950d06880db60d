import { capacityBits, receiveBits, transmitBits, utilization } from '../../alert-rules/recording/links.ts';
import { opticalPowerWeek, utilizationDaily, w60gSignalWeek } from '../../alert-rules/recording/baselines.ts';
import { linkSignalWeek } from '../../alert-rules/recording/usual.ts';
import { linkRate, linkSignal } from '../../alert-rules/recording/wireless.ts';
import { increase, perSecond } from '../../promql/functions.ts';
import { histories, needs } from '../../promql/history.ts';
import { infrastructure, inSite, onInterface } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, section } from '../language/board.ts';
import { backhaulsOnly, backhaulsWithPeer } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { stat } from '../language/value-panels.ts';
import { devicesWith, interfacesWith, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const link = '{{device}} {{interface}}';

export default board({
  title: 'Backhaul',
  description:
    'Links between sites: radio, 60 GHz and fibre. How full they are, how healthy, and whether rain or a branch is in the way.',
  variables: [
    tenant,
    site,
    devicesWith('mikrotik_interface_up', infrastructure),
    interfacesWith('mikrotik_interface_up', infrastructure),
  ],
  sections: [
    section('All backhauls of the chosen sites', 8, [
      table('Backhauls', {
        description:
          'Interfaces with the role backhaul, the fullest first. Give an interface its role in the inventory to see it here.',
        by: ['device', 'interface'],
        also: ['site', 'peer_site'],
        sortBy: 'Used',
        opens: [opens('backhaul', 'Only this link', 'interface')],
        noData:
          'No interface in this selection has the role backhaul. Give it one in the inventory (docs/fleet.md).',
        columns: [
          column('State', backhaulsWithPeer(series('mikrotik_interface_up', inSite)), {
            words: states.running,
          }),
          column('Used', backhaulsWithPeer(series(utilization, inSite)), {
            threshold: thresholds.linkUtilization,
            asBar: true,
            decimals: 0,
          }),
          column('Capacity', backhaulsWithPeer(series(capacityBits, inSite)), { unit: 'bps' }),
          column(
            'Went down in 24 h',
            backhaulsWithPeer(increase('mikrotik_interface_link_downs_total', '24h', inSite)),
            { unit: 'locale', decimals: 0, eachIs: 'warn' },
          ),
        ],
      }),
    ]),
    section('Use', 9, [
      stat('Busy hour, highest day of 30', {
        description: 'The 95th percentile of the fullest day. Above 90 % customers notice in the evening.',
        width: 5,
        shows: `max(max_over_time(${series(utilizationDaily, onInterface)}[30d]))`,
        threshold: thresholds.linkUtilization,
        noData: needs(histories.day),
      }),
      timeSeries('Traffic and capacity', {
        description: 'Received above, sent below the line; the dashed line is what the link carries.',
        unit: 'bps',
        shows: [
          line(backhaulsOnly(series(receiveBits, onInterface)), `${link} received`),
          line(backhaulsOnly(series(transmitBits, onInterface)), `${link} sent`, { below: true }),
          line(backhaulsOnly(series(capacityBits, onInterface)), `${link} capacity`, { dashed: true }),
        ],
        noData: 'none of these interfaces has the role backhaul',
      }),
      stateTimeline('Link', {
        description:
          'Whether the interface has a link. Short gaps that repeat are a cable, a connector or rain.',
        width: 8,
        shows: backhaulsOnly(series('mikrotik_interface_up', onInterface)),
        legend: link,
        words: states.running,
        noData: 'none of these interfaces has the role backhaul',
      }),
    ]),
    section('Radio below 60 GHz', 8, [
      timeSeries('Signal of the weakest station', {
        description: `Signal of each radio link, and what it usually is in a week. ${thresholds.linkSignalLoss.bad} dB less is rain, ice, or a mast that turned.`,
        unit: 'dBm',
        shows: [
          line(series(linkSignal, onInterface), link),
          line(series(linkSignalWeek, onInterface), `${link} of the week`, { dashed: true }),
        ],
        noData: 'no radio link here has the role backhaul',
      }),
      timeSeries('Data rate of the slowest station', {
        description: 'What each radio link carries now. It steps down before it breaks.',
        unit: 'bps',
        shows: series(linkRate, onInterface),
        legend: link,
        noData: 'no radio link here has the role backhaul',
      }),
    ]),
    section('60 GHz', 8, [
      timeSeries('Signal against its week', {
        description:
          'Signal of the other end, and its mean of 7 days. 3 dB less is rain, 6 dB for days is a mast that turned.',
        threshold: thresholds.w60gSignal,
        shows: [
          line(series('mikrotik_w60g_link_rssi_dbm', onInterface), `${link} {{mac_address}}`),
          line(series(w60gSignalWeek, onInterface), `${link} mean of 7 days`, {
            dashed: true,
          }),
        ],
        noData: 'no 60 GHz radio among these interfaces',
      }),
      timeSeries('Data rate and modulation', {
        description: 'What the link carries now. It steps down before it breaks.',
        unit: 'bps',
        shows: [
          line(
            `8 * ${series('mikrotik_w60g_link_transmit_rate_bytes_per_second', onInterface)}`,
            `${link} rate`,
          ),
          line(series('mikrotik_w60g_link_transmit_mcs', onInterface), `${link} MCS`, {
            rightUnit: 'short',
            dashed: true,
          }),
        ],
        noData: 'no 60 GHz radio among these interfaces',
      }),
      table('60 GHz links', {
        description: 'Signal now, and the distance to the other end as the radio measures it.',
        width: 8,
        by: ['device', 'interface'],
        sortBy: 'Signal',
        opens: [opens('backhaul', 'Only this link', 'interface')],
        ascending: true,
        noData: 'No 60 GHz radio among these interfaces.',
        columns: [
          column('Signal', series('mikrotik_w60g_link_rssi_dbm', onInterface), {
            threshold: thresholds.w60gSignal,
            decimals: 0,
          }),
          column('Distance', series('mikrotik_w60g_link_distance_meters', onInterface), { unit: 'lengthm' }),
        ],
      }),
    ]),
    section('Fibre', 8, [
      timeSeries('Optical power received', {
        description: 'Power received and its mean of 7 days. 3 dB less is a dirty connector or a bent fibre.',
        threshold: thresholds.opticalPower,
        shows: [
          line(series('mikrotik_optical_receive_power_dbm', onInterface), link),
          line(series(opticalPowerWeek, onInterface), `${link} mean of 7 days`, { dashed: true }),
        ],
        noData: 'no optical module among these interfaces',
      }),
      timeSeries('Errors per minute', {
        description: 'Frames received with errors. On a healthy link there are none.',
        unit: 'short',
        shows: `60 * ${perSecond('mikrotik_interface_receive_errors_total', onInterface)}`,
        legend: link,
        noData: 'no interface in this selection counts errors',
      }),
    ]),
  ],
});
