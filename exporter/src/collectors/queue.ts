import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  count,
  download,
  type Field,
  flagOrFalse,
  not,
  text,
  upload,
} from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-queue.ts';

/** A limit of 0 means no limit; an unlimited queue must not look like one limited to nothing. */
const limit = <U extends string>(field: Field<U>): Field<U> => ({
  ...field,
  adjust: (value) => (value === 0 ? Number.POSITIVE_INFINITY : value),
  canBeUnlimited: true,
});

const tree = menu('/queue/tree');

export default defineCollector({
  name: 'queue',
  title: 'Queues: simple queues and queue tree',
  types: ['router', 'ap'],
  notes:
    'Upload and download as seen from the target of the queue. Limits are available over the API only; +Inf means unlimited.',
  tables: [
    {
      api: menu('/queue/simple'),
      snmp: walk(oid.mtxrQueueSimpleTable),
      resource: {
        name: 'queues',
        title: 'Simple queues and queue tree',
        prefix: 'queue_simple',
        constants: { kind: 'simple' },
        example: {
          kind: 'simple',
          queue: 'customer001',
          queue_target: '10.30.1.2/32',
          parent: 'none',
          enabled: true,
          upload_bytes: 1_916_339_046,
          download_bytes: 7_186_271_425,
          upload_packets: 2_254_516,
          download_packets: 8_454_436,
          upload_dropped_packets: 0,
          download_dropped_packets: 2113,
          upload_queued_bytes: 0,
          download_queued_bytes: 0,
          upload_limit_bytes_per_second: 6_250_000,
          download_limit_bytes_per_second: null,
        },
      },
      labels: { queue: text('name', oid.mtxrQueueSimpleName) },
      metrics: [
        info('mikrotik_queue_simple_info', 'Target, parent and comment of the queue.', {
          queue_target: text('target'),
          parent: text('parent'),
          comment: text('comment'),
        }),
        gauge('mikrotik_queue_simple_enabled', 'Whether the queue is enabled.', not(flagOrFalse('disabled'))),
        counter(
          'mikrotik_queue_simple_upload_bytes_total',
          'Bytes sent by the target (upload).',
          bytes(upload('bytes'), oid.mtxrQueueSimpleBytesIn),
        ),
        counter(
          'mikrotik_queue_simple_download_bytes_total',
          'Bytes sent to the target (download).',
          bytes(download('bytes'), oid.mtxrQueueSimpleBytesOut),
        ),
        counter(
          'mikrotik_queue_simple_upload_packets_total',
          'Packets sent by the target (upload).',
          count(upload('packets')),
        ),
        counter(
          'mikrotik_queue_simple_download_packets_total',
          'Packets sent to the target (download).',
          count(download('packets')),
        ),
        counter(
          'mikrotik_queue_simple_upload_dropped_packets_total',
          'Upload packets dropped by the queue.',
          count(upload('dropped'), oid.mtxrQueueSimpleDroppedIn),
        ),
        counter(
          'mikrotik_queue_simple_download_dropped_packets_total',
          'Download packets dropped by the queue.',
          count(download('dropped'), oid.mtxrQueueSimpleDroppedOut),
        ),
        gauge(
          'mikrotik_queue_simple_upload_queued_bytes',
          'Upload bytes queued.',
          bytes(upload('queued-bytes')),
        ),
        gauge(
          'mikrotik_queue_simple_download_queued_bytes',
          'Download bytes queued.',
          bytes(download('queued-bytes')),
        ),
        gauge(
          'mikrotik_queue_simple_upload_limit_bytes_per_second',
          'Upload limit (max-limit).',
          limit(bitRate(upload('max-limit'))),
        ),
        gauge(
          'mikrotik_queue_simple_download_limit_bytes_per_second',
          'Download limit (max-limit).',
          limit(bitRate(download('max-limit'))),
        ),
      ],
    },
    {
      api: tree,
      snmp: walk(oid.mtxrQueueTreeTable),
      resource: { name: 'queues', prefix: 'queue_tree', constants: { kind: 'tree' } },
      labels: { queue: text('name', oid.mtxrQueueTreeName) },
      metrics: [
        info('mikrotik_queue_tree_info', 'Parent and packet mark of the queue.', {
          parent: text('parent'),
          packet_mark: text('packet-mark', oid.mtxrQueueTreeFlow),
        }),
        gauge('mikrotik_queue_tree_enabled', 'Whether the queue is enabled.', not(flagOrFalse('disabled'))),
        counter(
          'mikrotik_queue_tree_bytes_total',
          'Bytes passed by the queue.',
          bytes('bytes', oid.mtxrQueueTreeHCBytes),
        ),
        counter('mikrotik_queue_tree_packets_total', 'Packets passed by the queue.', count('packets')),
        counter(
          'mikrotik_queue_tree_dropped_packets_total',
          'Packets dropped by the queue.',
          count('dropped', oid.mtxrQueueTreeDropped),
        ),
        gauge('mikrotik_queue_tree_queued_bytes', 'Bytes queued.', bytes('queued-bytes')),
        gauge(
          'mikrotik_queue_tree_limit_bytes_per_second',
          'Rate limit (max-limit).',
          limit(bitRate('max-limit')),
        ),
      ],
    },
  ],
});
