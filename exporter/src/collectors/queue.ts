import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  count,
  download,
  type Field,
  flagOrFalse,
  not,
  type Row,
  text,
  upload,
} from '../define/fields.ts';
import { isGeneratedName } from '../define/generated-name.ts';
import { counter, gauge, info, type Metric, rows, sum } from '../define/metrics.ts';
import { referredTo } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import * as oid from '../oids/mikrotik-queue.ts';

/** A limit of 0 means no limit; an unlimited queue must not look like one limited to nothing. */
const limit = <U extends string>(field: Field<U>): Field<U> => ({
  ...field,
  adjust: (value) => (value === 0 ? Number.POSITIVE_INFINITY : value),
  canBeUnlimited: true,
});

/** 1 for no limit, so that a sum counts. */
const isZero = (field: Field): Field<''> => ({
  ...field,
  kind: { ...field.kind, unit: '' },
  adjust: (value) => (value === 0 ? 1 : 0),
});

/** Not `dynamic=false`: RouterOS leaves the flag out where it is false. */
const configured = menu('/queue/simple', { where: ['dynamic=true', '#!'], isConfigured: true });
export const dynamicQueues = menu('/queue/simple', { where: ['dynamic=true'] });

/** SNMP has no flag, but the name of a dynamic queue is generated. */
export const isDynamicQueue = (row: Row): boolean =>
  isGeneratedName(String(row[oid.mtxrQueueSimpleName.name] ?? ''));

/** Of every simple queue, configured or dynamic. */
export const simpleQueueMetrics: readonly Metric[] = [
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
  gauge('mikrotik_queue_simple_upload_queued_bytes', 'Upload bytes queued.', bytes(upload('queued-bytes'))),
  gauge(
    'mikrotik_queue_simple_download_queued_bytes',
    'Download bytes queued.',
    bytes(download('queued-bytes')),
  ),
  gauge(
    'mikrotik_queue_simple_upload_queued_packets',
    'Upload packets queued.',
    count(upload('queued-packets')),
  ),
  gauge(
    'mikrotik_queue_simple_download_queued_packets',
    'Download packets queued.',
    count(download('queued-packets')),
  ),
  gauge(
    'mikrotik_queue_simple_upload_rate_bytes_per_second',
    'Current upload rate, as the router measures it.',
    bitRate(upload('rate')),
  ),
  gauge(
    'mikrotik_queue_simple_download_rate_bytes_per_second',
    'Current download rate, as the router measures it.',
    bitRate(download('rate')),
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
  gauge(
    'mikrotik_queue_simple_upload_limit_at_bytes_per_second',
    'Guaranteed upload rate (limit-at); 0 means no guarantee.',
    bitRate(upload('limit-at')),
  ),
  gauge(
    'mikrotik_queue_simple_download_limit_at_bytes_per_second',
    'Guaranteed download rate (limit-at); 0 means no guarantee.',
    bitRate(download('limit-at')),
  ),
  gauge(
    'mikrotik_queue_simple_upload_burst_limit_bytes_per_second',
    'Upload limit during a burst (burst-limit); 0 means no burst.',
    bitRate(upload('burst-limit')),
  ),
  gauge(
    'mikrotik_queue_simple_download_burst_limit_bytes_per_second',
    'Download limit during a burst (burst-limit); 0 means no burst.',
    bitRate(download('burst-limit')),
  ),
];

/** Ids of queues are above 2^24, so none is an ifIndex. */
const parentName = referredTo(oid.mtxrQueueTreeParentIndex, oid.mtxrQueueTreeName, ifName);

export default defineCollector({
  name: 'queue',
  title: 'Queues: simple queues and queue tree',
  types: ['router', 'ap'],
  notes:
    'Upload and download as seen from the target of the queue. Limits and rates are available over the API only; ' +
    '+Inf means unlimited. Dynamic queues (one for each PPP session, lease or hotspot user) are counted and summed; ' +
    'queue-dynamic has their series. Their traffic is summed as the rate that the router measures: a sum of byte ' +
    'counters falls whenever a session ends.',
  tables: [
    {
      api: configured,
      snmp: walk(oid.mtxrQueueSimpleTable, [], (row) => !isDynamicQueue(row)),
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
          upload_queued_packets: 0,
          download_queued_packets: 0,
          upload_rate_bytes_per_second: 41_250,
          download_rate_bytes_per_second: 1_812_500,
          upload_limit_bytes_per_second: 6_250_000,
          download_limit_bytes_per_second: null,
        },
      },
      labels: { queue: text('name', oid.mtxrQueueSimpleName) },
      metrics: simpleQueueMetrics,
    },
    {
      api: dynamicQueues,
      snmp: walk(oid.mtxrQueueSimpleTable, [oid.mtxrQueueSimpleName], isDynamicQueue),
      labels: {},
      metrics: [
        rows('mikrotik_queue_dynamic_queues', 'Dynamic simple queues.'),
        sum(
          'mikrotik_queue_dynamic_unlimited_queues',
          'Dynamic simple queues without a download limit; the sum of limits lacks them.',
          isZero(bitRate(download('max-limit'))),
        ),
        sum(
          'mikrotik_queue_dynamic_upload_limit_bytes_per_second',
          'Upload limits of all dynamic queues: the capacity sold.',
          bitRate(upload('max-limit')),
        ),
        sum(
          'mikrotik_queue_dynamic_download_limit_bytes_per_second',
          'Download limits of all dynamic queues: the capacity sold.',
          bitRate(download('max-limit')),
        ),
        sum(
          'mikrotik_queue_dynamic_upload_rate_bytes_per_second',
          'Current upload rate of all dynamic queues.',
          bitRate(upload('rate')),
        ),
        sum(
          'mikrotik_queue_dynamic_download_rate_bytes_per_second',
          'Current download rate of all dynamic queues.',
          bitRate(download('rate')),
        ),
        sum(
          'mikrotik_queue_dynamic_upload_queued_bytes',
          'Upload bytes queued in all dynamic queues.',
          bytes(upload('queued-bytes')),
        ),
        sum(
          'mikrotik_queue_dynamic_download_queued_bytes',
          'Download bytes queued in all dynamic queues.',
          bytes(download('queued-bytes')),
        ),
      ],
    },
    {
      api: menu('/queue/tree', { isConfigured: true }),
      snmp: walk(oid.mtxrQueueTreeTable),
      resource: { name: 'queues', prefix: 'queue_tree', constants: { kind: 'tree' } },
      labels: { queue: text('name', oid.mtxrQueueTreeName) },
      metrics: [
        info('mikrotik_queue_tree_info', 'Parent and packet mark of the queue.', {
          parent: text('parent', parentName),
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
        gauge('mikrotik_queue_tree_queued_packets', 'Packets queued.', count('queued-packets')),
        gauge(
          'mikrotik_queue_tree_rate_bytes_per_second',
          'Current rate, as the router measures it.',
          bitRate('rate'),
        ),
        gauge(
          'mikrotik_queue_tree_limit_bytes_per_second',
          'Rate limit (max-limit).',
          limit(bitRate('max-limit')),
        ),
        gauge(
          'mikrotik_queue_tree_limit_at_bytes_per_second',
          'Guaranteed rate (limit-at); 0 means no guarantee.',
          bitRate('limit-at'),
        ),
        gauge(
          'mikrotik_queue_tree_burst_limit_bytes_per_second',
          'Rate limit during a burst (burst-limit); 0 means no burst.',
          bitRate('burst-limit'),
        ),
      ],
    },
  ],
});
