import { whenAsked } from '../../define/asked.ts';
import type { Table } from '../../define/collector.ts';
import {
  bitRate,
  bytes,
  count,
  download,
  flagOrFalse,
  limit,
  not,
  percent,
  type Row,
  text,
  upload,
} from '../../define/fields.ts';
import { isGeneratedName } from '../../define/generated-name.ts';
import { counter, gauge, info, type Metric } from '../../define/metrics.ts';
import { menu } from '../../define/sources.ts';
import * as oid from '../../oids/mikrotik-queue.ts';
import { utilization } from './utilization.ts';

export const dynamicQueues = menu('/queue/simple', { where: ['dynamic=true'] });

/** SNMP has no flag, but the name of a dynamic queue is generated. */
export const isDynamicQueue = (row: Row): boolean =>
  isGeneratedName(String(row[oid.mtxrQueueSimpleName.name] ?? ''));

const total = (metric: Metric): Metric => whenAsked('totals', metric);

/** Of both directions together; 0 unless the queue has a total queue (total-queue, total-max-limit). */
const totals: readonly Metric[] = [
  counter('mikrotik_queue_simple_both_bytes_total', 'Bytes passed by the total queue.', bytes('total-bytes')),
  counter(
    'mikrotik_queue_simple_both_packets_total',
    'Packets passed by the total queue.',
    count('total-packets'),
  ),
  counter(
    'mikrotik_queue_simple_both_dropped_packets_total',
    'Packets dropped by the total queue.',
    count('total-dropped'),
  ),
  gauge('mikrotik_queue_simple_both_queued_bytes', 'Bytes in the total queue.', bytes('total-queued-bytes')),
  gauge(
    'mikrotik_queue_simple_both_queued_packets',
    'Packets in the total queue.',
    count('total-queued-packets'),
  ),
  gauge(
    'mikrotik_queue_simple_both_rate_bytes_per_second',
    'Current rate of the total queue, as the router measures it.',
    bitRate('total-rate'),
  ),
  gauge(
    'mikrotik_queue_simple_both_packet_rate',
    'Current packets per second of the total queue, as the router measures them.',
    count('total-packet-rate'),
  ),
  gauge(
    'mikrotik_queue_simple_both_limit_bytes_per_second',
    'Limit of both directions together (total-max-limit).',
    limit(bitRate('total-max-limit')),
  ),
  gauge(
    'mikrotik_queue_simple_both_limit_at_bytes_per_second',
    'Guaranteed rate of both directions together (total-limit-at); 0 means no guarantee.',
    bitRate('total-limit-at'),
  ),
].map(total);

/** Of every simple queue, configured or dynamic. */
export const simpleQueueMetrics: readonly Metric[] = [
  info('mikrotik_queue_simple_info', 'Target, parent and comment of the queue.', {
    queue_target: text('target'),
    parent: text('parent'),
    comment: text('comment'),
  }),
  gauge('mikrotik_queue_simple_enabled', 'Whether the queue is enabled.', not(flagOrFalse('disabled'))),
  gauge(
    'mikrotik_queue_simple_invalid',
    'Whether the queue is invalid and does nothing.',
    flagOrFalse('invalid'),
  ),
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
  gauge(
    'mikrotik_queue_simple_upload_utilization_ratio',
    'Upload rate by its limit (max-limit); missing without one. Above 1 during a burst.',
    percent('upload-utilization'),
  ),
  gauge(
    'mikrotik_queue_simple_download_utilization_ratio',
    'Download rate by its limit (max-limit); missing without one. Above 1 during a burst.',
    percent('download-utilization'),
  ),
  gauge(
    'mikrotik_queue_simple_upload_packet_rate',
    'Current upload packets per second, as the router measures them.',
    count(upload('packet-rate')),
  ),
  gauge(
    'mikrotik_queue_simple_download_packet_rate',
    'Current download packets per second, as the router measures them.',
    count(download('packet-rate')),
  ),
  gauge(
    'mikrotik_queue_simple_upload_priority',
    'Upload priority among the queues of one parent: 1 is served first, 8 last.',
    count(upload('priority')),
  ),
  gauge(
    'mikrotik_queue_simple_download_priority',
    'Download priority among the queues of one parent: 1 is served first, 8 last.',
    count(download('priority')),
  ),
  gauge(
    'mikrotik_queue_simple_upload_pcq_queues',
    'Upload sub-queues that PCQ has open: one for each address or port it classifies by.',
    count(upload('pcq-queues'), oid.mtxrQueueSimplePCQQueuesIn),
  ),
  gauge(
    'mikrotik_queue_simple_download_pcq_queues',
    'Download sub-queues that PCQ has open: one for each address or port it classifies by.',
    count(download('pcq-queues'), oid.mtxrQueueSimplePCQQueuesOut),
  ),
  ...totals,
];

/** The rate of each direction by its limit; SNMP has neither. */
export const withUtilization: Required<Table>['expand'] = {
  properties: ['rate', 'max-limit'],
  makes: {
    'upload-utilization': ['rate', 'max-limit'],
    'download-utilization': ['rate', 'max-limit'],
  },
  rows: (row) => {
    const [rates, limits] = [row['rate'], row['max-limit']].map((pair) => String(pair ?? '').split('/'));
    const [up, down] = [0, 1].map((i) => utilization(rates?.[i], limits?.[i]));
    return [
      {
        ...row,
        ...(up === undefined ? {} : { 'upload-utilization': up }),
        ...(down === undefined ? {} : { 'download-utilization': down }),
      },
    ];
  },
};

/** What the collectors of simple queues can be asked for. */
export const queueOptions = {
  comments: 'Add the comment of the queue as a label of all its series (API only).',
  totals: 'Add the series of total queues, which limit both directions together; 0 for other queues.',
};
export const queueComment = whenAsked('comments', text('comment'));
