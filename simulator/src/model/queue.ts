import type { SimpleQueue, TreeQueue } from './description.ts';
import { bytesOf } from './format.ts';
import type { DeviceMoment } from './device.ts';
import type { Moment } from './moment.ts';
import type { SubscriberModel } from './ppp.ts';
import { hashText } from './random.ts';
import { loadAt, loadBetween, meanBytesPerSecond } from './traffic.ts';

/** A simple queue: configured, or created by a PPP session. Upload is what the client sends. */
export interface QueueState {
  readonly number: number;
  readonly name: string;
  readonly target: string;
  readonly comment: string | undefined;
  /** Upload and download, bit/s. */
  readonly maxLimit: readonly [number, number];
  /** Guaranteed and highest rate of both directions together. */
  readonly total: readonly [number, number] | undefined;
  readonly dynamic: boolean;
  /** Sub-queues that PCQ has open, 0 without PCQ. */
  readonly hasPcq: boolean;
  pcq(m: Moment, direction: QueueDirection): number;
  bytes(m: Moment, direction: QueueDirection): number;
  rate(m: Moment, direction: QueueDirection): number;
}

export type QueueDirection = 'upload' | 'download';

export const QUEUE_FRAME = 850;

export function queuesAt(m: DeviceMoment): readonly QueueState[] {
  const own = (m.device.description.simpleQueues ?? []).map((one, i) =>
    configured(one, i + 1, m.device.seed),
  );
  const sessions = m.device.online(m);
  return sessions.length === 0 ? own : [...own, ...sessions.map(ofSession)];
}

function configured(queue: SimpleQueue, number: number, deviceSeed: number): QueueState {
  const seed = hashText(deviceSeed, queue.name);
  const mean = (direction: QueueDirection): number =>
    direction === 'upload' ? queue.traffic.rx : queue.traffic.tx;
  return {
    number,
    name: bytesOf(queue.name),
    target: queue.target,
    comment: queue.comment === undefined ? undefined : bytesOf(queue.comment),
    maxLimit: queue.maxLimit,
    total: queue.total,
    dynamic: false,
    hasPcq: queue.pcq !== undefined,
    // fewer addresses send much than receive
    pcq: (m, direction) => subQueues((queue.pcq ?? 0) * (direction === 'upload' ? 0.7 : 1), seed, m),
    bytes: (m, direction) =>
      Math.floor(meanBytesPerSecond(mean(direction)) * loadBetween(seed, m.boot, m.now)),
    rate: (m, direction) => Math.floor(mean(direction) * 1e6 * loadAt(seed, m.now)),
  };
}

/** An address without packets leaves its sub-queue, so their number follows the traffic. */
const subQueues = (mean: number, seed: number, m: Moment): number => Math.round(mean * loadAt(seed, m.now));

function portDirection(direction: QueueDirection): 'rx' | 'tx' {
  return direction === 'upload' ? 'rx' : 'tx';
}

function ofSession(session: SubscriberModel): QueueState {
  const plan = Number(session.plan.replace(/\D/g, '')) * 1_000_000;
  return {
    number: session.number + 0x10_0000,
    name: session.name,
    target: session.name,
    comment: undefined,
    maxLimit: [plan, plan],
    dynamic: true,
    hasPcq: false,
    total: undefined,
    pcq: () => 0,
    bytes: (m, direction) => session.bytes(m, portDirection(direction)),
    rate: (m, direction) => session.bitsPerSecond(m, portDirection(direction)),
  };
}

export interface TreeState {
  readonly queue: TreeQueue;
  readonly number: number;
  readonly seed: number;
}

/** Tree queues carry numbers from 0x1000000, as in the recorded rows. */
export function treesAt(m: DeviceMoment): readonly TreeState[] {
  const trees = m.device.description.treeQueues ?? [];
  return trees.map((queue, i) => ({
    queue,
    number: 0x100_0000 + i,
    seed: hashText(m.device.seed, queue.name),
  }));
}

export function treeBytes(tree: TreeState, m: Moment): number {
  return Math.floor(meanBytesPerSecond(tree.queue.megabits) * loadBetween(tree.seed, m.boot, m.now));
}

export function treeRate(tree: TreeState, m: Moment): number {
  return Math.floor(tree.queue.megabits * 1e6 * loadAt(tree.seed, m.now));
}

/** A queue near its limit holds some packets. */
export const packetsQueued = (one: QueueState, m: DeviceMoment, direction: 'upload' | 'download'): number =>
  one.rate(m, direction) > one.maxLimit[1] * 0.8 ? 14 : 0;
export const bytesQueued: typeof packetsQueued = (one, m, direction) =>
  packetsQueued(one, m, direction) * 1500;
export const treePcq = ({ queue, seed }: TreeState, m: Moment): number => subQueues(queue.pcq ?? 0, seed, m);
