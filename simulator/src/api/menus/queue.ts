import { itemId, whole, flag } from '../../model/format.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { PortModel } from '../../model/interface.ts';
import {
  bytesQueued,
  packetsQueued,
  QUEUE_FRAME,
  queuesAt,
  treeBytes,
  treePcq,
  treeRate,
  treesAt,
  type QueueState,
  type TreeState,
} from '../../model/queue.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const both =
  (read: (queue: QueueState, m: DeviceMoment, direction: 'upload' | 'download') => number) =>
  (queue: QueueState, m: DeviceMoment) =>
    `${whole(read(queue, m, 'upload'))}/${whole(read(queue, m, 'download'))}`;

const packets = (queue: QueueState, m: DeviceMoment, direction: 'upload' | 'download'): number =>
  queue.bytes(m, direction) / QUEUE_FRAME;
const dropped = (queue: QueueState, m: DeviceMoment, direction: 'upload' | 'download'): number =>
  direction === 'download' ? packets(queue, m, direction) / 4_000 : 0;

/** Of a queue that limits both directions together; others do not count them. */
const together =
  (read: (queue: QueueState, m: DeviceMoment, direction: 'upload' | 'download') => number) =>
  (queue: QueueState, m: DeviceMoment): string =>
    queue.total === undefined
      ? '0'
      : whole(Math.floor(read(queue, m, 'upload')) + Math.floor(read(queue, m, 'download')));

const simple = defineMenu<QueueState>({
  path: '/queue/simple',
  items: queuesAt,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    target: (one) => one.target,
    parent: () => 'none',
    'packet-marks': () => '',
    priority: () => '8/8',
    queue: (one) => (one.hasPcq ? 'pcq-upload-default/pcq-download-default' : 'default-small/default-small'),
    'limit-at': () => '0/0',
    'max-limit': (one) => `${one.maxLimit[0]}/${one.maxLimit[1]}`,
    'total-limit-at': (one) => one.total?.[0].toString() ?? '0',
    'total-max-limit': (one) => one.total?.[1].toString() ?? '0',
    'burst-limit': () => '0/0',
    'burst-threshold': () => '0/0',
    'burst-time': () => '0s/0s',
    'bucket-size': () => '0.1/0.1',
    bytes: both((one, m, direction) => one.bytes(m, direction)),
    'total-bytes': together((one, m, direction) => one.bytes(m, direction)),
    packets: both(packets),
    'total-packets': together(packets),
    dropped: both(dropped),
    'total-dropped': together(dropped),
    rate: both((one, m, direction) => one.rate(m, direction)),
    'total-rate': together((one, m, direction) => one.rate(m, direction)),
    'packet-rate': both((one, m, direction) => one.rate(m, direction) / 8 / QUEUE_FRAME),
    'total-packet-rate': together((one, m, direction) => one.rate(m, direction) / 8 / QUEUE_FRAME),
    'queued-packets': both(packetsQueued),
    'total-queued-packets': () => '0',
    'queued-bytes': both(bytesQueued),
    'total-queued-bytes': () => '0',
    'pcq-queues': both((one, m, direction) => one.pcq(m, direction)),
    'total-pcq-queues': () => '0',
    invalid: () => 'false',
    dynamic: (one) => flag(one.dynamic),
    disabled: () => 'false',
    comment: (one) => one.comment,
  },
});

const tree = defineMenu<TreeState>({
  path: '/queue/tree',
  items: treesAt,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.queue.name,
    parent: (one) => one.queue.parent,
    'packet-mark': (one) => one.queue.packetMark,
    'limit-at': () => '0',
    queue: (one) => (one.queue.pcq === undefined ? 'default-small' : 'pcq-download-default'),
    priority: () => '8',
    'max-limit': (one) => String(one.queue.maxLimit),
    'burst-limit': () => '0',
    'burst-threshold': () => '0',
    'burst-time': () => '0s',
    'bucket-size': () => '0.1',
    bytes: (one, m) => whole(treeBytes(one, m)),
    packets: (one, m) => whole(treeBytes(one, m) / QUEUE_FRAME),
    dropped: (one, m) => whole(treeBytes(one, m) / QUEUE_FRAME / 5_000),
    rate: (one, m) => whole(treeRate(one, m)),
    'packet-rate': (one, m) => whole(treeRate(one, m) / 8 / QUEUE_FRAME),
    'queued-packets': () => '0',
    'queued-bytes': () => '0',
    'pcq-queues': (one, m) => whole(treePcq(one, m)),
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

/** Every interface that is not virtual has a queue. */
const interfaces = defineMenu<PortModel>({
  path: '/queue/interface',
  items: (m) => m.device.ports.filter((one) => one.defaultName !== undefined),
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.name,
    queue: queueType,
    'default-queue': queueType,
    'active-queue': queueType,
  },
});

function queueType(port: PortModel): string {
  return port.type === 'ether' ? 'only-hardware-queue' : 'wireless-default';
}

const sum = (m: DeviceMoment, of: typeof packetsQueued): string =>
  whole(queuesAt(m).reduce((all, one) => all + of(one, m, 'upload') + of(one, m, 'download'), 0));

/** What waits in all queues together. */
const everything = defineMenu<DeviceModel>({
  path: '/queue',
  isFolder: true,
  items: (m) => [m.device],
  columns: {},
  monitors: {
    monitor: {
      selectors: [''],
      name: (d) => d.identity,
      columns: {
        'queued-packets': (_, m) => sum(m, packetsQueued),
        'queued-bytes': (_, m) => sum(m, bytesQueued),
      },
    },
  },
});

interface QueueType {
  readonly name: string;
  readonly kind: 'pfifo' | 'sfq' | 'red' | 'pcq' | 'none' | 'mq-pfifo';
  /** What PCQ opens a sub-queue for. */
  readonly classifier?: string;
}

/** Those that every device comes with. */
const TYPES: readonly QueueType[] = [
  { name: 'default', kind: 'pfifo' },
  { name: 'ethernet-default', kind: 'pfifo' },
  { name: 'wireless-default', kind: 'sfq' },
  { name: 'synchronous-default', kind: 'red' },
  { name: 'hotspot-default', kind: 'sfq' },
  { name: 'pcq-upload-default', kind: 'pcq', classifier: 'src-address' },
  { name: 'pcq-download-default', kind: 'pcq', classifier: 'dst-address' },
  { name: 'only-hardware-queue', kind: 'none' },
  { name: 'multi-queue-ethernet-default', kind: 'mq-pfifo' },
  { name: 'default-small', kind: 'pfifo' },
];

const ofPcq = (value: string) => (type: QueueType) => (type.kind === 'pcq' ? value : undefined);

const types = defineMenu<QueueType>({
  path: '/queue/type',
  items: () => TYPES,
  columns: {
    '.id': (type) => itemId(TYPES.indexOf(type) + 1),
    name: (type) => type.name,
    kind: (type) => type.kind,
    'pcq-rate': ofPcq('0'),
    'pcq-limit': ofPcq('50'),
    'pcq-classifier': (type) => type.classifier,
    'pcq-total-limit': ofPcq('2000'),
    default: () => 'true',
  },
});

export const queueMenus: readonly AnyMenu[] = [everything, simple, tree, interfaces, types];
