import { siteUpstreamUnreachable } from '../../alert-rules/recording/reachability.ts';
import { infrastructure, inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { siteState } from '../language/expressions.ts';
import { column, table } from '../language/table-panel.ts';
import { stateTimeline, timeSeries } from '../language/time-panels.ts';
import { devicesWith, one, site, tenant } from '../language/variables.ts';
import { stat } from '../language/value-panels.ts';
import { states } from '../language/words.ts';

export default board({
  title: 'Tower site',
  description: 'One site: what answers, since when, its power, its devices.',
  variables: [one(tenant), one(site), devicesWith('mikrotik_up')],
  sections: [
    row(4, [
      stat('State', {
        description: 'DOWN if no infrastructure device of the site answers.',
        shows: siteState(inSite),
        words: states.siteState,
        filled: true,
        noData: '? NO DATA',
      }),
      stat('Upstream', {
        description: 'DOWN if a site further up the line is unreachable: the cause is there.',
        shows: series(siteUpstreamUnreachable, inSite),
        words: states.unreachable,
        noData: 'no upstream site set',
      }),
    ]),
    section('Devices', 8, [
      stateTimeline('Devices of the site', {
        description:
          'Which device answered when. All in one minute: power or uplink. One after the other: battery or heat.',
        shows: series('mikrotik_up', inSite, infrastructure),
        legend: '{{device}}',
        words: states.up,
        noData: 'no device of the network at this site',
      }),
      table('Health', {
        description: 'Load, memory and uptime of each device.',
        by: ['device'],
        sortBy: 'CPU',
        noData: 'No device of the network at this site.',
        columns: [
          column('State', series('mikrotik_up', inSite, infrastructure), { words: states.up }),
          column('CPU', series('mikrotik_system_cpu_load_ratio', inSite, infrastructure), {
            threshold: thresholds.cpu,
            asBar: true,
          }),
          column('Uptime', series('mikrotik_system_uptime_seconds', inSite, infrastructure), { unit: 's' }),
        ],
      }),
    ]),
    section('Power', 7, [
      timeSeries('Supply voltage', {
        description: 'Voltage at the devices. A line that falls for hours is a battery.',
        shows: series('mikrotik_health_voltage_volts', inSite),
        legend: '{{device}} {{sensor}}',
        unit: 'volt',
        noData: 'no device of this site measures its voltage',
      }),
    ]),
  ],
});
