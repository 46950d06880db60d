import { utilization } from '../../alert-rules/recording/links.ts';
import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { deviceRadioClients } from '../../alert-rules/recording/wireless.ts';
import { bitsPerSecond } from '../../promql/functions.ts';
import { inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row } from '../language/board.ts';
import { siteState, uplinksOnly } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { stateTimeline } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const toSite = opens('tower-site', 'Open the site', ['tenant', 'site']);

/** Read from 4 m, by people who do not touch it: few panels, large words, no scrolling at 1920 x 1080. */
export default board({
  title: 'NOC wall',
  description:
    'For the screen on the wall: every site, open critical alerts with their age, customers, and whether the monitoring itself works.',
  variables: [tenant, site],
  range: '1h',
  sections: [
    row(8, [
      stat('Sites', {
        description:
          'Every site by name and state. A site never vanishes from here: one without data says so.',
        width: 16,
        shows: `sort_desc(${siteState(inSite)})`,
        legend: '{{site}}',
        words: states.siteState,
        named: true,
        filled: true,
        links: [toSite],
      }),
      stat('Subscribers online', {
        description: 'PPP sessions, or bound DHCP leases where a site has no PPP.',
        width: 4,
        shows: `sum(${series(subscribersActive, inSite)})`,
        unit: 'short',
        sparkline: true,
        noData: 'no PPP or DHCP server',
      }),
      stat('Traffic received', {
        description: 'From the Internet: all interfaces with the role uplink.',
        width: 4,
        shows: `sum(${uplinksOnly(bitsPerSecond('mikrotik_interface_receive_bytes_total', inSite))})`,
        unit: 'bps',
        sparkline: true,
        noData: 'no uplink named',
      }),
    ]),
    row(9, [
      table('Open critical alerts', {
        description: 'What fires now, the oldest first.',
        width: 16,
        by: ['alertname', 'tenant', 'site', 'device'],
        sortBy: 'Since',
        columns: [
          column(
            'Since',
            `time() - ${series('ALERTS_FOR_STATE', inSite, { severity: 'critical' })}
              and on (alertname, tenant, site, device) ${series('ALERTS', inSite, { alertstate: 'firing', severity: 'critical' })}`,
            { unit: 's', decimals: 0 },
          ),
        ],
      }),
      bars('Busiest links', {
        description: 'The five links that are fullest, as a share of their capacity.',
        width: 8,
        shows: `topk(5, ${series(utilization, inSite)})`,
        legend: '{{device}} {{interface}}',
        threshold: thresholds.linkUtilization,
        max: 1,
        noData: 'no link speed known',
      }),
    ]),
    row(9, [
      stateTimeline('Sites within the hour', {
        description: 'When which site was down or in maintenance.',
        width: 12,
        shows: siteState(inSite),
        legend: '{{site}}',
        words: states.siteState,
      }),
      bars('Sectors that lost clients', {
        description: 'Access points with fewer clients than half an hour ago, and how many they lost.',
        width: 6,
        shows: `topk(5, (${series(deviceRadioClients, inSite)} offset 30m - ${series(deviceRadioClients, inSite)}) > 0)`,
        legend: '{{device}}',
        unit: 'short',
        eachIs: 'warn',
        noData: 'none',
      }),
      stat('Monitoring', {
        description: 'The watchdog alert must always fire: if it does not, no alert can reach anybody.',
        width: 3,
        shows: `count(${series('ALERTS', { alertname: 'MikrofleetWatchdog', alertstate: 'firing' })}) or vector(0)`,
        words: { 0: { text: '▼ NO ALERTS', colour: 'bad' }, 1: { text: '▲ WORKS', colour: 'good' } },
        filled: true,
      }),
      stat('Age of the data', {
        description:
          'Time since the newest answer of any device. It grows when the screen or the monitoring is frozen.',
        width: 3,
        shows: `time() - max(timestamp(${series('mikrotik_up', inSite)}))`,
        threshold: thresholds.dataAge,
        filled: true,
      }),
    ]),
  ],
});
