import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { reasonOfStart, uncleanStarts } from './log/starts.ts';

/** Any of the messages: each word is one condition, and `#|` joins the last two. */
const where = uncleanStarts.flatMap(([message], i) =>
  i === 0 ? [`message=${message}`] : [`message=${message}`, '#|'],
);

export default defineCollector({
  name: 'log-reboot',
  title: 'Reboots that nobody asked for, by reason',
  types: everywhere,
  isSlow: true,
  notes:
    'One command: the device searches its log and sends the rows of a start only, nearly always 0 or 1. The log in memory begins ' +
    'with the last start, so it is the reason of that one until 1000 newer entries have pushed it out; mikrotik_system_uptime_seconds ' +
    'has the time. A log on a disk has earlier ones, too. Reboots that somebody ordered are in the collector log.',
  tables: [
    {
      api: menu('/log', { where }),
      labels: {},
      metrics: [
        rows(
          'mikrotik_log_unclean_starts',
          'Entries in the log about a start that nobody asked for, by reason.',
          {
            reason: text('message', undefined, reasonOfStart),
          },
        ),
      ],
    },
  ],
});
