import type { DeviceModel } from '../../model/device.ts';
import { flag, itemId, whole } from '../../model/format.ts';
import { isEthernet } from '../../model/ethernet-counters.ts';
import type { PortModel } from '../../model/interface.ts';
import { drift } from '../../model/random.ts';
import { loadAt } from '../../model/traffic.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';
import { ETHERNET_STATISTICS } from './interface.ts';

/** Boards without a switch chip do not have the menus (manual, page Switch Chip Features). */
const absent = (device: DeviceModel): boolean => device.description.switchChip === undefined;

const chips = defineMenu<DeviceModel>({
  path: '/interface/ethernet/switch',
  absent,
  items: (m) => [m.device],
  columns: {
    '.id': () => '*1',
    name: () => 'switch1',
    type: (d) => d.description.switchChip,
    'mirror-source': () => 'none',
    'mirror-target': () => 'none',
    'switch-all-ports': () => 'false',
    'l3-hw-offloading': (d) => (withoutL3(d) ? undefined : 'true'),
    'qos-hw-offloading': (d) => (withoutQos(d) ? undefined : 'true'),
    invalid: () => 'false',
  },
});

const ports = defineMenu<PortModel>({
  path: '/interface/ethernet/switch/port',
  absent,
  items: (m) => m.device.ports.filter(isEthernet),
  statistics: Object.keys(ETHERNET_STATISTICS),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    switch: () => 'switch1',
    'vlan-mode': () => 'disabled',
    'vlan-header': () => 'leave-as-is',
    'default-vlan-id': () => 'auto',
    invalid: () => 'false',
    running: (one, m) => flag(one.isUp(m)),
    ...ETHERNET_STATISTICS,
  },
});

const rules = defineMenu<never>({
  path: '/interface/ethernet/switch/rule',
  absent,
  items: () => [],
  columns: {},
});

/** Switches of the CRS3xx and CRS5xx series route in hardware from version 7 on. */
const withoutL3 = (device: DeviceModel): boolean =>
  absent(device) || device.version.major < 7 || !device.description.board.startsWith('CRS3');

const l3 = singleton(
  '/interface/ethernet/switch/l3hw-settings',
  { autorestart: () => 'false', 'fasttrack-hw': () => 'true', 'ipv6-hw': () => 'false' },
  {
    absent: withoutL3,
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: {
          state: () => 'running',
          'ipv4-routes-total': () => '41',
          'ipv4-routes-hw': () => '38',
          'ipv4-routes-cpu': () => '3',
          'ipv4-shortest-hw-prefix': () => '0',
          'ipv4-hosts': (_, m) => whole(24 + 6 * drift(m.device.seed + 91, m.now, 1_800)),
          'ipv6-routes-total': () => '0',
          'ipv6-routes-hw': () => '0',
          'ipv6-routes-cpu': () => '0',
          'ipv6-shortest-hw-prefix': () => '0',
          'ipv6-hosts': () => '0',
          'route-queue-size': () => '0',
          'nexthop-cap': () => '8192',
          'nexthop-usage': (_, m) => whole(30 + 6 * drift(m.device.seed + 91, m.now, 1_800)),
          'fasttrack-ipv4-conns': (_, m) => whole(900 + 300 * drift(m.device.seed + 92, m.now, 600)),
          'fasttrack-queue-size': (_, m) => whole(m.now % 7),
          'fasttrack-hw-offloaded': (_, m) => whole((m.now - m.boot) * 4 + 900),
          'fasttrack-hw-unloaded': (_, m) => whole((m.now - m.boot) * 4),
          'vxlan-mtu-packet-drop': (_, m) => whole((m.now - m.boot) / 900),
        },
      },
    },
  },
);

const withoutQos = (device: DeviceModel): boolean => withoutL3(device) || !isAtLeast(device.version, 7, 10);

/** Packets that each pool of a CRS312 can hold (manual, page Quality of Service), and mean of those in it. */
const POOLS: Readonly<Record<string, readonly [capacity: number, mean: number]>> = {
  total: [11_480, 60],
  multicast: [1_148, 4],
  'mirror-ingress': [1_148, 0],
  'mirror-egress': [1_148, 0],
  'lossy-pool': [2_301, 56],
  'lossless-pool': [2_301, 0],
};
/** Bytes of a buffer; a short packet takes up one. */
const BUFFER = 236;

/** Bursts fill the buffers for a moment. */
const inPool =
  (mean: number, size: number): ReadColumn<DeviceModel> =>
  ({ seed }, m) =>
    whole(Math.floor(mean * loadAt(seed + 93, m.now) * (m.now % 300 < 20 ? 15 : 1)) * size);

const qos = singleton(
  '/interface/ethernet/switch/qos',
  {},
  {
    absent: withoutQos,
    isFolder: true,
    monitors: {
      monitor: {
        selectors: [''],
        name: (d) => d.identity,
        columns: Object.fromEntries(
          Object.entries(POOLS).flatMap(([pool, [capacity, mean]]): [string, ReadColumn<DeviceModel>][] => [
            [`${pool}-packet-cap`, () => String(capacity)],
            [`${pool}-packet-use`, inPool(mean, 1)],
            [`${pool}-byte-cap`, () => String(capacity * BUFFER)],
            [`${pool}-byte-use`, inPool(mean, BUFFER)],
          ]),
        ),
      },
    },
  },
);

export const switchMenus: readonly AnyMenu[] = [chips, ports, rules, l3, qos];
