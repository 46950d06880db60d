import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { type Row, text } from '../define/fields.ts';
import { rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { reasonOfStart } from './log/starts.ts';

const severities = ['critical', 'error', 'warning', 'info', 'debug'];

/** Topics are a list such as `system,error,critical`, with the severity among them. */
const severityOf = (topics: string): string => {
  const all = topics.split(',');
  return severities.find((severity) => all.includes(severity)) ?? 'none';
};
const subjectOf = (topics: string): string =>
  topics
    .split(',')
    .filter((topic) => !severities.includes(topic))
    .join(',');

const reasonOfReboot = (row: Row): string | undefined => reasonOfStart(String(row['message'] ?? ''));

export default defineCollector({
  name: 'log',
  title: 'Log: entries by severity and topic, reasons of reboots',
  types: onRequest,
  notes:
    'Counts the entries that the log holds now, so the numbers stop growing when its buffer is full (memory-lines, 1000 by ' +
    'default). One command, one row of about 100 bytes for each entry. The log in memory begins with the last start: a reason ' +
    'of reboot in it is that of the last one. The module slow has reboots that nobody asked for, see log-reboot.',
  tables: [
    {
      api: menu('/log'),
      labels: {},
      metrics: [
        rows('mikrotik_log_entries', 'Entries in the log, by severity and topics.', {
          severity: text('topics', undefined, severityOf),
          topics: text('topics', undefined, subjectOf),
        }),
        rows(
          'mikrotik_log_reboots',
          'Entries in the log about a start of the device, by reason.',
          { reason: text('message', undefined, reasonOfStart) },
          { when: (row) => reasonOfReboot(row) !== undefined },
        ),
      ],
    },
  ],
});
