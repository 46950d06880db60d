import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, localTimestamp, text } from '../define/fields.ts';
import { counter, gauge, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'script',
  title: 'Scripts: runs, last start, jobs',
  types: everywhere,
  isSlow: true,
  notes:
    'Two commands; one row for each script and each job. The source of scripts is never read, nor is a script run. A script ' +
    'with several jobs at once is one that hangs.',
  tables: [
    {
      api: menu('/system/script'),
      labels: { script: text('name') },
      metrics: [
        counter('mikrotik_script_runs_total', 'Runs since the device booted.', count('run-count')),
        gauge(
          'mikrotik_script_last_started_timestamp_seconds',
          'When the script was last started; missing if it never was.',
          localTimestamp('last-started'),
        ),
        gauge('mikrotik_script_invalid', 'Whether the script has a syntax error.', flagOrFalse('invalid')),
      ],
    },
    {
      api: menu('/system/script/job'),
      labels: {},
      metrics: [
        rows(
          'mikrotik_script_jobs',
          'Jobs under way, by kind; without a script, those of users who are logged in.',
          {
            script: text('script'),
            job_type: text('type'),
          },
        ),
      ],
    },
  ],
});
