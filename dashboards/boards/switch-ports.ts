import { receiveBits, transmitBits, utilization } from '../../alert-rules/recording/links.ts';
import { increase, perSecond } from '../../promql/functions.ts';
import { infrastructure, onDevice, onInterface } from '../../promql/scopes.ts';
import { type CounterName, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, folded, section } from '../language/board.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { bars } from '../language/value-panels.ts';
import { devicesWith, interfacesWith, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const port = '{{device}} {{interface}}';

/** RouterOS 7 counts errors and drops of copper ports among those of the driver only. */
const either = (counter: CounterName, ofDriver: CounterName): string =>
  `${increase(counter, '24h', onInterface)} or on (tenant, site, device, interface) ${increase(ofDriver, '24h', onInterface)}`;
const errors = either(
  'mikrotik_interface_receive_errors_total',
  'mikrotik_ethernet_receive_fcs_errors_total',
);
const drops = either('mikrotik_interface_transmit_drops_total', 'mikrotik_ethernet_transmit_drops_total');

export default board({
  title: 'Switch ports and optics',
  description: 'Every port: link, speed, errors, drops, and the health of its optical module.',
  variables: [
    tenant,
    site,
    devicesWith('mikrotik_interface_rate_bytes_per_second', infrastructure),
    interfacesWith('mikrotik_interface_up'),
  ],
  sections: [
    section('Ports', 11, [
      table('Ports', {
        description:
          'Ports of the chosen devices. A speed below that of the port is a bad cable; errors are a bad connector.',
        by: ['device', 'interface'],
        sortBy: 'Errors 24 h',
        noData: 'No port of a device of the network in this selection.',
        opens: [opens('switch-ports', 'Only this port', 'interface')],
        columns: [
          column('State', series('mikrotik_interface_up', onInterface), {
            words: states.running,
          }),
          column('Speed', `8 * ${series('mikrotik_interface_rate_bytes_per_second', onInterface)}`, {
            unit: 'bps',
          }),
          column('Used', series(utilization, onInterface), {
            threshold: thresholds.linkUtilization,
            asBar: true,
            decimals: 0,
          }),
          column('Errors 24 h', errors, {
            unit: 'locale',
            decimals: 0,
            eachIs: 'warn',
          }),
          column('Drops 24 h', drops, {
            unit: 'locale',
            decimals: 0,
          }),
          column('Went down 24 h', increase('mikrotik_interface_link_downs_total', '24h', onInterface), {
            unit: 'locale',
            decimals: 0,
            eachIs: 'warn',
          }),
        ],
      }),
    ]),
    section('Traffic', 8, [
      timeSeries('Traffic', {
        description: 'Received above, sent below the line.',
        unit: 'bps',
        shows: [
          line(series(receiveBits, onInterface), `${port} received`),
          line(series(transmitBits, onInterface), `${port} sent`, { below: true }),
        ],
        noData: 'no port in this selection',
      }),
      timeSeries('Frames with errors', {
        description: 'Share of received frames with a wrong checksum. More than one in 10,000 is felt.',
        threshold: thresholds.frameErrors,
        shows: `${perSecond('mikrotik_ethernet_receive_fcs_errors_total', onInterface)} / clamp_min(${perSecond('mikrotik_interface_receive_packets_total', onInterface)}, 1)`,
        legend: port,
        noData: 'these ports count no checksum errors, or no module reads the collector ethernet',
      }),
      stateTimeline('Link', {
        description: 'When each port had a link.',
        width: 8,
        shows: series('mikrotik_interface_up', onInterface),
        legend: port,
        words: states.running,
        noData: 'no port in this selection',
      }),
    ]),
    section('Optics', 8, [
      timeSeries('Optical power received', {
        description: 'Falling slowly is a dirty connector, suddenly a bent fibre.',
        threshold: thresholds.opticalPower,
        shows: series('mikrotik_optical_receive_power_dbm', onInterface),
        legend: port,
        noData: 'no optical module in this selection',
      }),
      timeSeries('Optical power sent', {
        description: 'A laser that grows weak ends soon.',
        unit: 'dBm',
        shows: series('mikrotik_optical_transmit_power_dbm', onInterface),
        legend: port,
        noData: 'no optical module in this selection',
      }),
      timeSeries('Temperature of the modules', {
        description: 'Copper modules run hot: above 80 °C they fail early.',
        threshold: thresholds.cpuTemperature,
        shows: series('mikrotik_optical_temperature_celsius', onInterface),
        legend: port,
        noData: 'no optical module in this selection',
      }),
    ]),
    folded('Bonds and bridges', 8, [
      table('Bonds', {
        description: 'The ports of each bond, those that carry nothing first.',
        by: ['device', 'interface', 'member'],
        sortBy: 'State',
        ascending: true,
        opens: [opens('switch-ports', 'Only this bond', 'interface')],
        noData: 'No device in this selection has a bond.',
        columns: [
          column('State', series('mikrotik_bonding_member_active', onInterface), {
            words: { 0: { text: '▼ out', colour: 'bad' }, 1: { text: '▲ active', colour: 'good' } },
          }),
        ],
      }),
      bars('Topology changes within an hour', {
        description: 'Spanning tree changed its mind: a loop, or a port that comes and goes.',
        shows: `sort_desc(${increase('mikrotik_bridge_port_topology_changes_total', '1h', onDevice)})`,
        legend: port,
        unit: 'locale',
        eachIs: 'warn',
        noData: 'no bridge runs spanning tree',
      }),
      timeSeries('Hosts of the bridges', {
        description: 'MAC addresses that each bridge has learned.',
        unit: 'short',
        shows: series('mikrotik_bridge_hosts', onDevice),
        legend: '{{device}} {{bridge}}',
        noData: 'no bridge',
      }),
    ]),
  ],
});
