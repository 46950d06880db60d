import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { durationMs, itemId } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

/** Routing of version 7 runs in processes of its own. */
const absent = (device: DeviceModel): boolean => device.version.major < 7;

/** Version 6 has the routing protocols in a package. */
export const withoutRouting = (device: DeviceModel): boolean =>
  absent(device) && !device.description.packages.includes('routing');

interface Process {
  readonly number: number;
  readonly tasks: string;
  /** Share of the routes this process works on, 0 to 1. */
  readonly share: number;
}

const PROCESSES: readonly Process[] = [
  { number: 1, tasks: 'routing tables,rib,connected networks', share: 1 },
  { number: 2, tasks: 'fib', share: 0.7 },
  { number: 3, tasks: 'ospf,connected networks', share: 0.2 },
  { number: 4, tasks: 'fantasy,configuration and reporting', share: 0.1 },
  { number: 5, tasks: 'BGP service', share: 0.4 },
];

const routesOf = (device: DeviceModel): number => {
  const { connect = 1, static: fixed = 0, bgp = 0, ospf = 0 } = device.description.routes ?? {};
  return connect + fixed + bgp + ospf;
};

const blocks = (device: DeviceModel, process: Process): number =>
  Math.ceil(4 + (routesOf(device) * process.share) / 40) * 65_536;

const memory = (one: Process, { device }: DeviceMoment, share: number): string | undefined =>
  isAtLeast(device.version, 7, 20) ? String(Math.ceil(blocks(device, one) * share)) : undefined;

/** Messages between the processes pile up for a moment when many routes change. */
const waiting = (one: Process, m: DeviceMoment, shift: number): string | undefined =>
  isAtLeast(m.device.version, 7, 20)
    ? String((m.now + shift) % 300 < 20 ? Math.ceil(one.share * 12) : 0)
    : undefined;

const process = defineMenu<Process>({
  path: '/routing/stats/process',
  absent,
  items: () => PROCESSES,
  columns: {
    '.id': (one) => itemId(one.number),
    tasks: (one) => one.tasks,
    'private-mem-blocks': (one, m) => String(blocks(m.device, one)),
    'shared-mem-blocks': (one, m) => (one.number === 1 ? String(blocks(m.device, one) * 2) : '0'),
    pss: (one, m) => memory(one, m, 1.4),
    rss: (one, m) => memory(one, m, 3.3),
    vms: (one, m) => memory(one, m, 4.8),
    id: (one) => (one.number === 1 ? 'main' : String(one.number)),
    pid: (one) => String(240 + one.number),
    rpid: (one) => (one.number === 1 ? '0' : '241'),
    'process-time': (one, m) => durationMs((m.now - m.boot) * one.share * 2),
    'kernel-time': (one, m) => durationMs((m.now - m.boot) * one.share * 0.7),
    'cur-busy': (one, m) => durationMs(10 + 10 * drift(m.device.seed + one.number, m.now, 90)),
    'max-busy': (one) => durationMs(900 * one.share),
    'cur-calc': () => '0ms',
    'max-calc': (one) => durationMs(1_400 * one.share),
    'task-count': (one) => String(one.tasks.split(',').length),
    'in-rpc-queue': (one, m) => waiting(one, m, 0),
    'out-rpc-queue': (one, m) => waiting(one, m, 20),
  },
});

const empty = (path: string, isAbsent: (device: DeviceModel) => boolean): AnyMenu =>
  defineMenu<never>({ path, absent: isAbsent, items: () => [], columns: {} });

/** Validators of route origins: no rows but those of a description. */
const rpkiMenus: readonly AnyMenu[] = ['/routing/rpki', '/routing/rpki/session'].map((path) =>
  empty(path, absent),
);

export const routingMenus: readonly AnyMenu[] = [process, ...rpkiMenus];
