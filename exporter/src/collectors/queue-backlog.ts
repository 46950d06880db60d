import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count } from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { settingsMonitor } from '../define/sources.ts';

const queues = settingsMonitor('/queue/monitor');

export default defineCollector({
  name: 'queue-backlog',
  title: 'What waits in all queues of the device together',
  types: onRequest,
  notes:
    'One command of one row. Unlike the sum of simple queues and trees, it has the queues of interfaces too, but not which one ' +
    'is full: for that, see the queued bytes and packets of `queue`.',
  tables: [
    {
      api: queues,
      labels: {},
      metrics: [
        gauge(
          'mikrotik_queue_backlog_packets',
          'Packets that wait in all queues of the device.',
          count('queued-packets'),
        ),
        gauge(
          'mikrotik_queue_backlog_bytes',
          'Bytes that wait in all queues of the device.',
          bytes('queued-bytes'),
        ),
      ],
    },
  ],
});
