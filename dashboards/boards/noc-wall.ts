import { utilization } from '../../alert-rules/recording/links.ts';
import { subscribersActive } from '../../alert-rules/recording/subscribers.ts';
import { deviceRadioClients } from '../../alert-rules/recording/wireless.ts';
import { bitsPerSecond } from '../../promql/functions.ts';
import { inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row } from '../language/board.ts';
import { countWhere, dataAge, siteState, uplinksOnly } from '../language/expressions.ts';
import { opens } from '../language/links.ts';
import { stateTimeline } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const critical = { severity: 'critical' };
const toSite = opens('tower-site', 'Open the site', 'site');

/** Seconds since an alert that fires began. */
const openFor = `time() - ${series('ALERTS_FOR_STATE', inSite, critical)} and ignoring (alertstate) ${series('ALERTS', inSite, critical, { alertstate: 'firing' })}`;

/**
 * Read from 4 m, by people who do not touch it: few panels, large words, no scrolling at 1920 x 1080. Titles of narrow panels have eight
 * letters at most: Grafana keeps room for its buttons beside them, and cuts them.
 */
export default board({
  title: 'NOC wall',
  description:
    'For the screen on the wall: every site, open critical alerts with their age, customers, and whether the monitoring itself works.',
  variables: [tenant, site],
  range: '1h',
  tags: ['wall'],
  sections: [
    row(8, [
      stat('Sites', {
        description:
          'Sites by name and worst state, those that are down first: PART if a device of the network does not answer. As many as can be read from 4 m; the number beside it counts all that are down.',
        width: 12,
        shows: `topk(24, ${siteState(inSite)})`,
        legend: '{{site}}',
        words: states.siteState,
        named: true,
        filled: true,
        links: [toSite],
        noData: '? NO SITES',
      }),
      stat('Down', {
        description:
          'Of all sites, those of which no device of the network answers, planned work left out. Unknown: the rules do not run.',
        width: 4,
        shows: countWhere(siteState(inSite), '== 3'),
        unit: 'locale',
        eachIs: 'bad',
        filled: true,
        noData: '? UNKNOWN',
      }),
      stat('Online', {
        description: 'Subscribers: PPP sessions, or bound DHCP leases where a site has no PPP.',
        width: 4,
        shows: `sum(${series(subscribersActive, inSite)})`,
        unit: 'locale',
        sparkline: true,
        noData: 'no PPP or DHCP server',
      }),
      stat('Traffic', {
        description: 'Received from the Internet: all interfaces with the role uplink.',
        width: 4,
        shows: `sum(${uplinksOnly(bitsPerSecond('mikrotik_interface_receive_bytes_total', inSite))})`,
        unit: 'bps',
        sparkline: true,
        noData: 'no uplink named',
      }),
    ]),
    row(8, [
      bars('Open critical alerts', {
        description: 'What fires now and for how long, the oldest first. The site board has the details.',
        width: 16,
        shows: `topk(6, label_replace(${openFor}, "alert", "$1", "alertname", "Mikrofleet(.*)"))`,
        legend: '{{alert}} {{site}} {{device}}',
        unit: 's',
        decimals: 0,
        eachIs: 'bad',
        noData: 'none',
        links: [toSite],
      }),
      bars('Busiest links', {
        description: 'The five links that are fullest, as a share of their capacity.',
        width: 8,
        shows: `topk(5, ${series(utilization, inSite)})`,
        legend: '{{device}} {{interface}}',
        threshold: thresholds.linkUtilization,
        max: 1,
        noData: 'no link speed known',
        links: [opens('tower-site', 'Open the device', 'device')],
      }),
    ]),
    row(8, [
      stateTimeline('Sites over time', {
        description: 'When which site was down, down in part, or in maintenance.',
        width: 8,
        shows: siteState(inSite),
        legend: '{{site}}',
        words: states.siteState,
        noData: 'no site is known: do the recording rules run?',
      }),
      bars('Lost clients', {
        description: 'Access points with fewer clients than half an hour ago, and how many they lost.',
        width: 5,
        shows: `topk(5, (${series(deviceRadioClients, inSite)} offset 30m - ${series(deviceRadioClients, inSite)}) > 0)`,
        legend: '{{device}}',
        unit: 'locale',
        eachIs: 'warn',
        noData: 'none',
        links: [opens('ap-sector', 'Open the access point', 'device')],
      }),
      stat('Alerting', {
        description: 'The watchdog alert must always fire: if it does not, no alert can reach anybody.',
        width: 4,
        shows: `count(${series('ALERTS', { alertname: 'MikrofleetWatchdog', alertstate: 'firing' })}) or vector(0)`,
        words: { 0: { text: '▼ NO ALERTS', colour: 'bad' }, 1: { text: '▲ WORKS', colour: 'good' } },
        filled: true,
        noData: '▼ NO ALERTS',
      }),
      stat('Time', {
        description: 'When this screen last asked: a clock that stands still is a screen that does.',
        width: 3,
        shows: 'vector(time() * 1000)',
        unit: 'time:HH:mm',
        noData: '▼ NO ANSWER',
      }),
      stat('Data age', {
        description:
          'Time since the newest answer of any device. It grows when the screen or the monitoring is frozen.',
        width: 4,
        shows: dataAge,
        threshold: thresholds.dataAge,
        noData: '▼ over 5 min',
        filled: true,
      }),
    ]),
  ],
});
