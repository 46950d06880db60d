import { memoryUsed } from '../../alert-rules/recording/health.ts';
import { capacityBits, utilization } from '../../alert-rules/recording/links.ts';
import { deviceLastSeen, siteUpstreamUnreachable } from '../../alert-rules/recording/reachability.ts';
import { radioClients, radioSignalWeak } from '../../alert-rules/recording/wireless.ts';
import { customerSide, infrastructure, inSite, onDevice } from '../../promql/scopes.ts';
import { type Matchers, type MetricName, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { backhaulsWithPeer, deviceState, radioSignal, siteState } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { devicesWith, one, site, tenant } from '../language/variables.ts';
import { stat } from '../language/value-panels.ts';
import { states } from '../language/words.ts';

/** Devices at customers have the site of their tower. */
const ofNetwork = (expression: string): string =>
  `${expression} and on (tenant, site, device) ${series('mikrotik_up', onDevice, infrastructure)}`;

const voltage = series('mikrotik_health_voltage_volts', onDevice);

/** Of entries that are switched on. */
const watched = (metric: MetricName, matchers: Matchers = {}): string =>
  `${series(metric, onDevice, infrastructure, matchers)} and on (tenant, site, device, entry, host, port, probe) ${series('mikrotik_netwatch_enabled', onDevice)} == 1`;

export default board({
  title: 'Tower site',
  description: 'One site: what answers, since when, its links and sectors, its power, its devices.',
  variables: [one(tenant), one(site), devicesWith('mikrotik_up')],
  sections: [
    row(4, [
      stat('Worst of $device', {
        description:
          'Of the devices that are chosen above. An alert of a device opens the board with that one.',
        shows: `max by (tenant, site) (${deviceState(onDevice)})`,
        words: states.siteState,
        filled: true,
        noData: '? NO DATA',
      }),
      stat('Site', {
        description:
          'DOWN if no infrastructure device of the site answers, PART if one does not, whichever are chosen above.',
        shows: siteState(inSite),
        words: states.siteState,
        filled: true,
        noData: '? NO DATA',
      }),
      stat('Upstream', {
        description: 'DOWN if a site further up the line is unreachable: the cause is there.',
        shows: series(siteUpstreamUnreachable, inSite),
        words: states.unreachable,
        filled: true,
        noData: 'no upstream site set',
      }),
      stat('Last answer', {
        description: 'Time since a device of the network at this site answered: since when it is down.',
        shows: `time() - max by (tenant, site) (${ofNetwork(series(deviceLastSeen, onDevice))})`,
        threshold: thresholds.dataAge,
        decimals: 0,
        noData: 'no answer within an hour',
      }),
    ]),
    section('Devices', 8, [
      stateTimeline('Devices of the site', {
        description:
          'Which device answered when. All in one minute: power or uplink. One after the other: battery or heat.',
        shows: series('mikrotik_up', onDevice, infrastructure),
        legend: '{{device}}',
        words: states.up,
        noData: 'no device of the network at this site',
      }),
      table('Health', {
        description: 'Load, memory and uptime of each device.',
        by: ['device'],
        sortBy: 'CPU',
        opens: [
          opens('tower-site', 'Only this device', 'device'),
          opens('switch-ports', 'Open its ports', 'device'),
        ],
        noData: 'No device of the network at this site.',
        columns: [
          column('State', series('mikrotik_up', onDevice, infrastructure), { words: states.up }),
          column('CPU', series('mikrotik_system_cpu_load_ratio', onDevice, infrastructure), {
            threshold: thresholds.cpu,
            asBar: true,
            decimals: 0,
          }),
          column('Memory', ofNetwork(series(memoryUsed, onDevice)), {
            threshold: thresholds.memory,
            asBar: true,
            decimals: 0,
          }),
          column('Uptime', series('mikrotik_system_uptime_seconds', onDevice, infrastructure), {
            unit: 's',
            decimals: 0,
          }),
        ],
      }),
      table('Devices that do not answer', {
        description: 'With the reason that the exporter found: no route, a refused login, another device.',
        by: ['device', 'reason'],
        opens: [opens('tower-site', 'Only this device', 'device')],
        noData: 'Every device of the network at this site answers.',
        columns: [
          column('Down', `${series('mikrotik_probe_failure', onDevice, infrastructure)} == 1`, {
            words: { 1: { text: '▼ DOWN', colour: 'bad' } },
          }),
        ],
      }),
    ]),
    section('Links and sectors', 7, [
      table('Backhauls', {
        description: 'Interfaces with the role backhaul, the fullest first, and the site they lead to.',
        by: ['device', 'interface'],
        also: ['peer_site'],
        sortBy: 'Used',
        opens: [opens('backhaul', 'Open the link', 'interface')],
        noData:
          'No interface of the chosen devices has the role backhaul. Give it one in the inventory (docs/fleet.md).',
        columns: [
          column('State', backhaulsWithPeer(series('mikrotik_interface_up', onDevice)), {
            words: states.running,
          }),
          column('Used', backhaulsWithPeer(series(utilization, onDevice)), {
            threshold: thresholds.linkUtilization,
            asBar: true,
            decimals: 0,
          }),
          column('Capacity', backhaulsWithPeer(series(capacityBits, onDevice)), { unit: 'bps' }),
        ],
      }),
      table('Sectors', {
        description: 'Radios with their clients, and the signal that a tenth of the clients stay below.',
        by: ['device', 'interface'],
        sortBy: 'Clients',
        opens: [opens('ap-sector', 'Open the sector', 'interface')],
        noData: 'No access point of the chosen devices answers, or none of them is one.',
        columns: [
          column('Clients', series(radioClients, onDevice), { unit: 'locale', decimals: 0 }),
          column('Weakest tenth', series(radioSignalWeak, onDevice), {
            threshold: thresholds.clientSignal,
            decimals: 0,
          }),
        ],
      }),
    ]),
    section('Customers', 9, [
      table('Customer devices', {
        description:
          'Devices at customers of this site, those that do not answer first, then the weakest. Open one by its name.',
        by: ['device'],
        sortBy: 'State',
        ascending: true,
        opens: [opens('cpe', 'Open the customer device', 'device')],
        noData: 'None of the chosen devices at customers of this site is read.',
        columns: [
          column('State', series('mikrotik_up', onDevice, customerSide), { words: states.up }),
          column('Signal', radioSignal(customerSide), { threshold: thresholds.clientSignal, decimals: 0 }),
          column('Uptime', series('mikrotik_system_uptime_seconds', onDevice, customerSide), {
            unit: 's',
            decimals: 0,
          }),
        ],
      }),
    ]),
    section('Power', 7, [
      timeSeries('Supply voltage', {
        description:
          'Voltage at the devices, and the voltage at which the site switches off. A line that falls for hours is a battery.',
        unit: 'volt',
        shows: [
          line(voltage, '{{device}} {{sensor}}'),
          line(
            `${series('mikrotik_site_voltage_cutoff_volts', inSite)} and on (tenant, site) ${voltage}`,
            '{{site}} switches off',
            { dashed: true },
          ),
        ],
        noData: 'none of the chosen devices measures its voltage',
      }),
    ]),
    section('Paths', 7, [
      table('Watched hosts', {
        description:
          'What the devices of the site test by netwatch, the worst first. Loss and round trip are measured on RouterOS 7, by entries of the type icmp.',
        by: ['device', 'host'],
        also: ['entry', 'probe'],
        sortBy: 'State',
        ascending: true,
        noData: 'No device of this site watches a host. Add one with /tool netwatch.',
        columns: [
          column('State', watched('mikrotik_netwatch_status', { status: 'up' }), { words: states.running }),
          column('Loss', watched('mikrotik_netwatch_loss_ratio'), { threshold: thresholds.packetLoss }),
          column('Round trip', watched('mikrotik_netwatch_round_trip_average_seconds'), {
            threshold: thresholds.roundTrip,
          }),
        ],
      }),
    ]),
  ],
});
