import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  count,
  download,
  type Field,
  flagOrFalse,
  limit,
  not,
  percent,
  text,
  upload,
} from '../define/fields.ts';
import { counter, gauge, info, rows, sum } from '../define/metrics.ts';
import { referredTo } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import * as oid from '../oids/mikrotik-queue.ts';
import {
  dynamicQueues,
  isDynamicQueue,
  queueComment,
  queueOptions,
  simpleQueueMetrics,
  withUtilization,
} from './queue/simple.ts';
import { utilization } from './queue/utilization.ts';

/** 1 for no limit, so that a sum counts. */
const isZero = (field: Field): Field<''> => ({
  ...field,
  kind: { ...field.kind, unit: '' },
  adjust: (value) => (value === 0 ? 1 : 0),
});

/** Not `dynamic=false`: RouterOS leaves the flag out where it is false. */
const configured = menu('/queue/simple', { where: ['dynamic=true', '#!'], isConfigured: true });
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
    'counters falls whenever a session ends. Rows: configured queues; of dynamic ones each row is summed as it arrives.',
  options: queueOptions,
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
      labels: { queue: text('name', oid.mtxrQueueSimpleName), comment: queueComment },
      expand: withUtilization,
      metrics: simpleQueueMetrics,
    },
    {
      api: dynamicQueues,
      snmp: walk(oid.mtxrQueueSimpleTable, [oid.mtxrQueueSimpleName], isDynamicQueue, 'routeros'),
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
      labels: { queue: text('name', oid.mtxrQueueTreeName), comment: queueComment },
      expand: {
        properties: ['rate', 'max-limit'],
        makes: { utilization: ['rate', 'max-limit'] },
        rows: (row) => {
          const ratio = utilization(row['rate']?.toString(), row['max-limit']?.toString());
          return [ratio === undefined ? row : { ...row, utilization: ratio }];
        },
      },
      metrics: [
        info('mikrotik_queue_tree_info', 'Parent, packet mark and comment of the queue.', {
          parent: text('parent', parentName),
          packet_mark: text('packet-mark', oid.mtxrQueueTreeFlow),
          comment: text('comment'),
        }),
        gauge('mikrotik_queue_tree_enabled', 'Whether the queue is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_queue_tree_invalid',
          'Whether the queue is invalid, for example because its parent is gone.',
          flagOrFalse('invalid'),
        ),
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
        gauge(
          'mikrotik_queue_tree_utilization_ratio',
          'Rate by its limit (max-limit); missing without one. Above 1 during a burst.',
          percent('utilization'),
        ),
        gauge(
          'mikrotik_queue_tree_packet_rate',
          'Current packets per second, as the router measures them.',
          count('packet-rate'),
        ),
        gauge(
          'mikrotik_queue_tree_priority',
          'Priority among the queues of one parent: 1 is served first, 8 last.',
          count('priority'),
        ),
        gauge(
          'mikrotik_queue_tree_pcq_queues',
          'Sub-queues that PCQ has open: one for each address or port it classifies by.',
          count('pcq-queues', oid.mtxrQueueTreePCQQueues),
        ),
      ],
    },
  ],
});
