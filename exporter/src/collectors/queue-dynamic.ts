import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { walk } from '../define/sources.ts';
import { mtxrQueueSimpleName, mtxrQueueSimpleTable } from '../oids/mikrotik-queue.ts';
import {
  dynamicQueues,
  isDynamicQueue,
  queueComment,
  queueOptions,
  simpleQueueMetrics,
  withUtilization,
} from './queue/simple.ts';

export default defineCollector({
  name: 'queue-dynamic',
  title: 'Dynamic queues, one series per queue',
  types: onRequest,
  notes:
    'The queues of PPP sessions, leases and hotspot users, with the metrics of configured queues. One queue per ' +
    'subscriber, so it is in no default module; `queue` counts and sums them. Rows: dynamic queues.',
  options: queueOptions,
  tables: [
    {
      api: dynamicQueues,
      snmp: walk(mtxrQueueSimpleTable, [], isDynamicQueue),
      resource: { name: 'queues', prefix: 'queue_simple', constants: { kind: 'dynamic' } },
      labels: { queue: text('name', mtxrQueueSimpleName), comment: queueComment },
      expand: withUtilization,
      metrics: simpleQueueMetrics,
    },
  ],
});
