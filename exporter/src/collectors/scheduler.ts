import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, duration, flagOrFalse, localTimestamp, not, text } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'scheduler',
  title: 'Scheduler: runs, next run',
  types: everywhere,
  isSlow: true,
  notes:
    'One command, one row for each entry. RouterOS does not report whether a run succeeded: one that stopped to run does not ' +
    'count up, or has a next run in the past.',
  tables: [
    {
      api: menu('/system/scheduler'),
      resource: {
        name: 'scheduler',
        title: 'Scheduler',
        prefix: 'scheduler',
        example: {
          scheduler: 'backup',
          enabled: true,
          runs: 412,
          interval_seconds: 86_400,
          next_run_timestamp_seconds: 1_764_208_800,
        },
      },
      labels: { scheduler: text('name') },
      metrics: [
        gauge('mikrotik_scheduler_enabled', 'Whether the entry is enabled.', not(flagOrFalse('disabled'))),
        counter('mikrotik_scheduler_runs_total', 'Runs since the device booted.', count('run-count')),
        gauge(
          'mikrotik_scheduler_interval_seconds',
          'Time between two runs; 0 for an entry that runs once.',
          duration('interval'),
        ),
        gauge(
          'mikrotik_scheduler_next_run_timestamp_seconds',
          'When the entry runs next; missing if it does not.',
          localTimestamp('next-run'),
        ),
      ],
    },
  ],
});
