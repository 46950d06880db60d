import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { type Row, text } from '../define/fields.ts';
import { rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

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

/** What RouterOS logs at the start, by the reason it names; texts of 6.x and 7.x. */
const reasons: readonly (readonly [message: string, reason: string])[] = [
  ['router rebooted', 'reboot'],
  ['router was rebooted without proper shutdown', 'unclean'],
  ['router rebooted without proper shutdown', 'unclean'],
  ['router was rebooted without proper shutdown, probably power outage', 'power-outage'],
  ['router rebooted without proper shutdown, probably power outage', 'power-outage'],
  ['router was rebooted without proper shutdown, probably kernel failure', 'kernel'],
  ['router rebooted without proper shutdown, probably kernel failure', 'kernel'],
  ['kernel failure in previous boot', 'kernel'],
  ['System rebooted because of kernel failure', 'kernel'],
  ['router was rebooted without proper shutdown by watchdog timer', 'watchdog'],
  ['router rebooted without proper shutdown by watchdog timer', 'watchdog'],
];
const reasonOf = new Map(reasons);

/** `router rebooted by admin` names the user, and since 7.x the service: any user is one reason. */
const starts = (message: string): string | undefined =>
  reasonOf.get(message) ?? (message.startsWith('router rebooted by ') ? 'reboot' : undefined);

const reasonOfReboot = (row: Row): string | undefined => starts(String(row['message'] ?? ''));

export default defineCollector({
  name: 'log',
  title: 'Log: entries by severity and topic, reasons of reboots',
  types: onRequest,
  notes:
    'Counts the entries that the log holds now, so the numbers stop growing when its buffer is full (memory-lines, 1000 by ' +
    'default). One command, one row of about 100 bytes for each entry. The log in memory begins with the last start: a reason ' +
    'of reboot in it is that of the last one.',
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
          { reason: text('message', undefined, starts) },
          { when: (row) => reasonOfReboot(row) !== undefined },
        ),
      ],
    },
  ],
});
