import type { DeviceModel } from '../../model/device.ts';
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

const process = defineMenu<Process>({
  path: '/routing/stats/process',
  absent,
  items: () => PROCESSES,
  columns: {
    '.id': (one) => itemId(one.number),
    tasks: (one) => one.tasks,
    'private-mem-blocks': (one, m) => String(blocks(m.device, one)),
    'shared-mem-blocks': (one, m) => (one.number === 1 ? String(blocks(m.device, one) * 2) : '0'),
    id: (one) => (one.number === 1 ? 'main' : String(one.number)),
    pid: (one) => String(240 + one.number),
    rpid: (one) => (one.number === 1 ? '0' : '241'),
    'process-time': (one, m) => durationMs((m.now - m.boot) * one.share * 2),
    'kernel-time': (one, m) => durationMs((m.now - m.boot) * one.share * 0.7),
    'cur-busy': (one, m) => durationMs(10 + 10 * drift(m.device.seed + one.number, m.now, 90)),
    'max-busy': (one) => durationMs(900 * one.share),
    'cur-calc': () => '0ms',
    'max-calc': (one) => durationMs(1_400 * one.share),
  },
});

const empty = (path: string, isAbsent: (device: DeviceModel) => boolean): AnyMenu =>
  defineMenu<never>({ path, absent: isAbsent, items: () => [], columns: {} });

/** Protocols that few networks run: no rows but those of a description. */
const rareMenus: readonly AnyMenu[] = [
  ...['/routing/igmp-proxy/interface', '/routing/igmp-proxy/mfc', '/routing/rip/neighbor'].map((path) =>
    empty(path, withoutRouting),
  ),
  ...['/routing/pimsm/neighbor', '/routing/rpki', '/routing/rpki/session'].map((path) => empty(path, absent)),
  ...['instance', 'lsp', 'neighbor'].map((name) =>
    empty(`/routing/isis/${name}`, (device) => !isAtLeast(device.version, 7, 13)),
  ),
];

export const routingMenus: readonly AnyMenu[] = [process, ...rareMenus];
