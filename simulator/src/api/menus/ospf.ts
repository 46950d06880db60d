import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { adjacencies, stateChanges, type Adjacency } from '../../model/adjacency.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import type { OspfNeighbor } from '../../model/routing.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { withoutRouting } from './routing.ts';

const before7 = (device: DeviceModel): boolean => device.version.major < 7;
const described = (m: DeviceMoment): readonly OspfNeighbor[] => m.device.description.routing?.ospf ?? [];

const sixOnly = (read: (one: Adjacency, m: DeviceMoment) => string) => (one: Adjacency, m: DeviceMoment) =>
  before7(m.device) ? read(one, m) : undefined;

const neighbor = defineMenu<Adjacency>({
  path: '/routing/ospf/neighbor',
  absent: withoutRouting,
  items: adjacencies,
  columns: {
    '.id': (one) => itemId(one.number),
    instance: (one, m) => (before7(m.device) ? 'default' : one.neighbor.instance),
    area: (one, m) => (before7(m.device) ? undefined : one.neighbor.area),
    address: (one) => one.neighbor.address,
    interface: (one) => one.neighbor.interface,
    priority: () => '128',
    'router-id': (one) => one.neighbor.routerId,
    state: (one, m) => {
      if (one.state !== 'Bidirectional') return one.state;
      return before7(m.device) ? '2-Way' : 'TwoWay';
    },
    'state-changes': (one) => String(stateChanges(one)),
    'ls-retransmits': sixOnly(() => '0'),
    'ls-requests': sixOnly((one) => (one.state === 'Loading' ? '3' : '0')),
    'db-summaries': sixOnly(() => '0'),
    adjacency: (one, m) => (one.state === 'Full' ? duration(m.now - one.history.lastUp) : undefined),
    timeout: (_, m) => (before7(m.device) ? undefined : `${30 + (Math.floor(m.now) % 10)}s`),
    dynamic: (_, m) => (before7(m.device) ? undefined : 'true'),
  },
});

/** One for each own address, however many neighbors are behind it; the first of them has its settings. */
const interfacesOf = (m: DeviceMoment): readonly OspfNeighbor[] =>
  described(m).filter((one, i, all) => all.findIndex((other) => isSameInterface(one, other)) === i);

const isSameInterface = (one: OspfNeighbor, other: OspfNeighbor): boolean =>
  one.ownAddress === other.ownAddress && one.interface === other.interface;

const neighborsOn = (one: OspfNeighbor, m: DeviceMoment): readonly Adjacency[] =>
  adjacencies(m).filter(({ neighbor: each }) => isSameInterface(each, one));

/** Another router of a network with several; between two points there is none. */
const electedOn = (one: OspfNeighbor, host: number): string | undefined =>
  one.isBidirectional === true ? one.ownAddress.replace(/\d+$/, String(host)) : undefined;

const ospfInterface = defineMenu<OspfNeighbor>({
  path: '/routing/ospf/interface',
  absent: withoutRouting,
  items: interfacesOf,
  columns: {
    '.id': (one, m) => itemId(interfacesOf(m).indexOf(one) + 1),
    interface: (one, m) => (before7(m.device) ? one.interface : undefined),
    address: (one, m) => (before7(m.device) ? undefined : `${one.ownAddress}%${one.interface}`),
    'ip-address': (one, m) => (before7(m.device) ? one.ownAddress : undefined),
    area: (one) => one.area,
    state: (one, m) => {
      if (one.isBidirectional === true) return before7(m.device) ? 'other' : 'dr-other';
      return before7(m.device) ? 'point-to-point' : 'ptp';
    },
    dr: (one, m) => (before7(m.device) ? undefined : electedOn(one, 250)),
    bdr: (one, m) => (before7(m.device) ? undefined : electedOn(one, 251)),
    'designated-router': (one, m) => (before7(m.device) ? electedOn(one, 250) : undefined),
    'backup-designated-router': (one, m) =>
      before7(m.device) && electedOn(one, 251) !== undefined ? '0.0.0.0' : undefined,
    'network-type': () => 'ptp',
    cost: (one) => String(one.cost),
    priority: () => '128',
    neighbors: (one, m) => (before7(m.device) ? String(neighborsOn(one, m).length) : undefined),
    'adjacent-neighbors': (one, m) =>
      before7(m.device)
        ? String(neighborsOn(one, m).filter(({ state }) => state === 'Full').length)
        : undefined,
    dynamic: () => 'true',
  },
});

const instanceNames = (m: DeviceMoment): readonly string[] =>
  before7(m.device) ? ['default'] : [...new Set(described(m).map((one) => one.instance))];

const instance = defineMenu<string>({
  path: '/routing/ospf/instance',
  absent: withoutRouting,
  items: instanceNames,
  columns: {
    '.id': (name, m) => itemId(instanceNames(m).indexOf(name) + 1),
    name: (name) => name,
    version: (name, m) => (before7(m.device) ? undefined : name.includes('v3') ? '3' : '2'),
    vrf: (_, m) => (before7(m.device) ? undefined : 'main'),
    'router-id': (_, m) => m.device.description.routing?.routerId ?? '0.0.0.0',
    disabled: () => flag(false),
    inactive: (_, m) => (before7(m.device) ? undefined : 'false'),
  },
});

interface Advertisement {
  readonly number: number;
}

/** One for each router, network and external prefix behind the neighbors. */
const lsa = defineMenu<Advertisement>({
  path: '/routing/ospf/lsa',
  absent: withoutRouting,
  items: (m) =>
    Array.from({ length: 1 + adjacencies(m).length * 9 }, (_, i) => ({ number: i + 1 })).filter(
      () => described(m).length > 0,
    ),
  columns: {
    '.id': (one) => itemId(one.number),
    area: () => 'backbone',
    type: (one) => (one.number % 3 === 0 ? 'network' : 'router'),
    id: (one) => `10.255.0.${one.number % 250}`,
    originator: (one) => `10.255.0.${one.number % 250}`,
    age: (one, m) => String((Math.floor(m.now) + one.number * 37) % 1_800),
  },
});

const withoutOspfV3 = (device: DeviceModel): boolean => !before7(device) || withoutRouting(device);
const v3 = (name: string): AnyMenu =>
  defineMenu<never>({
    path: `/routing/ospf-v3/${name}`,
    absent: withoutOspfV3,
    items: () => [],
    columns: {},
  });

export const ospfMenus: readonly AnyMenu[] = [
  neighbor,
  ospfInterface,
  instance,
  lsa,
  ...['neighbor', 'interface', 'instance', 'lsa'].map(v3),
];
