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
    section('Exporters and tokens', 7, [
      table('Exporters', {
        description:
          'What each exporter could read last. With a refused configuration it works on with the one before, and would not start anew.',
        width: 12,
        by: ['instance', 'version'],
        noData: 'No exporter is scraped: is the job called mikrofleet?',
        columns: [
          column('Build', series('mikrotik_exporter_build_info'), {
            words: { 1: { text: '▲ runs', colour: 'good' } },
          }),
        ],
      }),
      table('State of the exporters', {
        description:
          'Whether the database of registered devices answers, and whether the last reading of each kind of file worked.',
        width: 12,
        by: ['instance'],
        noData: 'No exporter is scraped: is the job called mikrofleet?',
        columns: [
          column('Registry', series('mikrotik_exporter_registry_up'), { words: states.running }),
          column('Configuration', series('mikrotik_exporter_config_last_reload_successful'), {
            words: states.ok,
          }),
          column('Web server', series('mikrotik_exporter_web_config_last_reload_successful'), {
            words: states.ok,
          }),
          column('Files', series('mikrotik_exporter_server_files_last_read_successful'), {
            words: states.ok,
          }),
        ],
      }),
      table('Tokens that end', {
        description: 'Time left of each token of the API that has an end, the shortest first.',
        width: 12,
        by: ['token', 'scopes'],
        sortBy: 'Left',
        ascending: true,
        noData: 'No token has an end.',
        columns: [
          column('Left', `${series('mikrotik_exporter_token_expiry_timestamp_seconds')} - time()`, {
            threshold: thresholds.certificateLife,
            decimals: 0,
          }),
        ],
      }),
      table('Not scraped', {
        description: 'Devices of the inventory that are no target of Prometheus: nothing is known of them.',
        width: 12,
        by: ['device'],
        also: ['site', 'type'],
        noData: 'Every device of the inventory is a target of Prometheus.',
        columns: [
          column(
            'Scraped',
            `${series('mikrotik_inventory_info', inSite)} * 0 unless on (tenant, site, device) ${series('up', inSite, { job: matching('mikrotik.*') })}`,
            { words: { 0: { text: '▼ never', colour: 'bad' } } },
          ),
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
