import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count, duration, text } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'disk-io',
  title: 'Disks: operations, bytes, times and errors',
  types: onRequest,
  notes:
    'RouterOS 7.7 and later; one command, one row for each disk or part of it. The menu of RouterOS 6 has no statistics.',
  tables: [
    {
      api: menu('/disk', { flags: ['stats'] }),
      labels: { disk: text('slot') },
      metrics: [
        counter('mikrotik_disk_io_errors_total', 'Operations that ended with an error.', count('io-errors')),
        counter('mikrotik_disk_read_operations_total', 'Read operations.', count('read-ops')),
        counter('mikrotik_disk_write_operations_total', 'Write operations.', count('write-ops')),
        counter('mikrotik_disk_read_bytes_total', 'Bytes read.', bytes('read-bytes')),
        counter('mikrotik_disk_written_bytes_total', 'Bytes written.', bytes('write-bytes')),
        counter('mikrotik_disk_read_seconds_total', 'Time spent in read operations.', duration('read-time')),
        counter(
          'mikrotik_disk_write_seconds_total',
          'Time spent in write operations.',
          duration('write-time'),
        ),
        counter(
          'mikrotik_disk_active_seconds_total',
          'Time with an operation under way.',
          duration('active-time'),
        ),
        counter('mikrotik_disk_wait_seconds_total', 'Time that operations waited.', duration('wait-time')),
        gauge('mikrotik_disk_operations_in_flight', 'Operations under way.', count('in-flight-ops')),
      ],
    },
  ],
});
