import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { flag, localTimestamp, type Row, text, utcOffset } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { hrSystemDate } from '../oids/host-resources-mib.ts';

const clock = menu('/system/clock');

/** Date and time are two properties. */
function* withNow(row: Row): Iterable<Row> {
  const { date, time } = row;
  yield date === undefined || time === undefined ? row : { ...row, now: `${date} ${time}` };
}

export default defineCollector({
  name: 'clock',
  title: 'Clock: time and time zone of the device',
  types: everywhere,
  isSlow: true,
  notes:
    'One command, one row. The time is whole seconds, and was true while the probe ran: its difference from the time of the ' +
    'sample, timestamp(mikrotik_clock_timestamp_seconds), is exact to a second and the duration of the probe. What NTP ' +
    'measures is far more exact, see ntp.',
  tables: [
    {
      api: clock,
      snmp: scalars(),
      labels: {},
      expand: { properties: ['date', 'time'], makes: { now: ['date', 'time'] }, rows: withNow },
      metrics: [
        gauge(
          'mikrotik_clock_timestamp_seconds',
          'Time of the device while it was read.',
          localTimestamp('now', hrSystemDate),
        ),
      ],
    },
    {
      api: clock,
      labels: {},
      metrics: [
        info('mikrotik_clock_info', 'Time zone of the device.', { time_zone: text('time-zone-name') }),
        gauge(
          'mikrotik_clock_utc_offset_seconds',
          'Time by which local time is ahead of UTC, daylight saving time included.',
          utcOffset('gmt-offset'),
        ),
        gauge(
          'mikrotik_clock_daylight_saving',
          'Whether daylight saving time is in effect.',
          flag('dst-active'),
        ),
      ],
    },
  ],
});
