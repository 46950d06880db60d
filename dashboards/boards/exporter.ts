import { inSite } from '../../promql/scopes.ts';
import { matching, series } from '../../promql/series.ts';
import { perSecond } from '../../promql/functions.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, row, section } from '../language/board.ts';
import { countWhere } from '../language/expressions.ts';
import { column, table } from '../language/table-panel.ts';
import { line, timeSeries } from '../language/time-panels.ts';
import { bars, stat } from '../language/value-panels.ts';
import { site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const jobs = { job: matching('mikrotik.*') };

export default board({
  title: 'Exporter',
  description: 'The monitoring itself: does every scrape arrive, how long does it take, what does it cost.',
  variables: [tenant, site],
  sections: [
    row(4, [
      stat('Exporter', {
        description: 'Whether Prometheus reaches the exporter.',
        shows: `min(${series('up', { job: 'mikrofleet' })})`,
        words: states.up,
        filled: true,
        noData: 'not scraped: is the job called mikrofleet?',
      }),
      stat('Devices that answer', {
        description: 'Devices that answered the last scrape.',
        shows: `sum(${series('mikrotik_up', inSite)})`,
        unit: 'locale',
        noData: 'no device is scraped',
      }),
      stat('Slowest scrape', {
        description: 'Longest scrape of any device. Near the timeout of 30 s gaps begin.',
        shows: `max(${series('scrape_duration_seconds', inSite, jobs)})`,
        threshold: thresholds.scrapeDuration,
        noData: 'no device is scraped',
      }),
      stat('Collectors that failed', {
        description: 'Collectors that could not read everything in the last scrape.',
        shows: countWhere(series('mikrotik_collector_success', inSite), '== 0'),
        unit: 'locale',
        eachIs: 'warn',
        noData: 'no device is scraped',
      }),
    ]),
    section('Devices', 9, [
      bars('Why devices are down', {
        description: 'Devices by the reason that the exporter found.',
        shows: `sort_desc(count by (reason) (${series('mikrotik_probe_failure', inSite)} == 1))`,
        legend: '{{reason}}',
        unit: 'locale',
        eachIs: 'warn',
        noData: 'every device answers',
      }),
      table('Slow devices', {
        description: 'Devices by the time of their scrape.',
        by: ['device'],
        also: ['site'],
        sortBy: 'Scrape',
        noData: 'No device is scraped: is the job called mikrotik?',
        columns: [
          column('Scrape', series('scrape_duration_seconds', inSite, { job: 'mikrotik' }), {
            threshold: thresholds.scrapeDuration,
            decimals: 2,
          }),
          column('Samples', series('scrape_samples_scraped', inSite, { job: 'mikrotik' }), {
            unit: 'locale',
            decimals: 0,
          }),
        ],
      }),
      table('Failed collectors', {
        description: 'Collectors that could not read everything, by device.',
        by: ['device', 'collector'],
        also: ['site'],
        noData: 'Every collector of every device could read everything.',
        columns: [
          column('State', `${series('mikrotik_collector_success', inSite)} == 0`, { words: states.ok }),
        ],
      }),
    ]),
    section('Work', 8, [
      timeSeries('Scrapes', {
        description: 'Duration of the scrapes of all devices: median and the slowest.',
        unit: 's',
        shows: [
          line(`quantile(0.5, ${series('scrape_duration_seconds', inSite, jobs)})`, 'median'),
          line(`max(${series('scrape_duration_seconds', inSite, jobs)})`, 'slowest', { dashed: true }),
        ],
        noData: 'no device is scraped',
      }),
      timeSeries('Logins to devices per minute', {
        description: 'New logins. Each is a line in the log of a device; in a calm network there are none.',
        unit: 'short',
        shows: [
          line(`60 * sum(${perSecond('mikrotik_exporter_logins_total')})`, 'logins'),
          line(`60 * sum(${perSecond('mikrotik_exporter_login_failures_total')})`, 'failed logins', {
            dashed: true,
          }),
        ],
        noData: 'the exporter is not scraped',
      }),
      timeSeries('Memory and processor of the exporter', {
        description: 'Resident memory, and processor time per second.',
        unit: 'bytes',
        shows: [
          line(series('process_resident_memory_bytes', { job: 'mikrofleet' }), '{{instance}} memory'),
          line(perSecond('process_cpu_seconds_total', { job: 'mikrofleet' }), '{{instance}} processor', {
            rightUnit: 'percentunit',
            dashed: true,
          }),
        ],
        noData: 'the exporter is not scraped: is the job called mikrofleet?',
      }),
    ]),
  ],
});
