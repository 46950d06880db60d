import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { localTimestamp, type Row, text } from '../define/fields.ts';
import { gauge, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/**
 * RouterOS writes one when a process of it crashes, and renames the one before. Boards with a RAM disk keep files that
 * last in `flash`.
 */
const names = ['autosupout', 'autosupout.old'].flatMap((name) => [`${name}.rif`, `flash/${name}.rif`]);

/** Any of the names: each word is one condition, and `#|` joins the last two. */
const where = names.flatMap((name, i) => (i === 0 ? [`name=${name}`] : [`name=${name}`, '#|']));

/** 7.16 renamed the property. */
function* withTime(row: Row): Iterable<Row> {
  const time = row['last-modified'] ?? row['creation-time'];
  yield time === undefined ? row : { ...row, time };
}

export default defineCollector({
  name: 'crash-report',
  title: 'Crash reports: autosupout.rif, written when RouterOS itself fails',
  types: everywhere,
  isSlow: true,
  notes:
    'The device searches its files for four names and sends no others; with many files, as of containers, that takes it a ' +
    'while. A report stays until somebody removes it: `time() - mikrotik_crash_report_timestamp_seconds < 86400` finds devices ' +
    'that wrote one within a day. Rows: the reports it finds, 0 to 2.',
  tables: [
    {
      api: menu('/file', { where }),
      labels: { file: text('name') },
      expand: {
        properties: ['last-modified', 'creation-time'],
        makes: { time: ['last-modified', 'creation-time'] },
        rows: withTime,
      },
      metrics: [
        gauge(
          'mikrotik_crash_report_timestamp_seconds',
          'When the crash report was written.',
          localTimestamp('time'),
        ),
        rows('mikrotik_crash_reports', 'Crash reports on the device.'),
      ],
    },
  ],
});
