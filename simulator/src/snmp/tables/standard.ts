import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { diskBytes, diskFree } from '../../model/disk.ts';
import type { DiskDescription } from '../../model/equipment.ts';
import type { Direction, InterfaceState } from '../../model/interface.ts';
import { isAtLeast } from '../../model/version.ts';
import { macBytes } from '../../model/random.ts';
import {
  counter,
  counter64,
  defineTable,
  gauge,
  integer,
  oid,
  row,
  text,
  ticks,
  type AnyTable,
  type SnmpTable,
} from '../table.ts';
import { interfaces, scalar, scalarWhen } from './rows.ts';

const MIKROTIK = [1, 3, 6, 1, 4, 1, 14_988];

const systemColumns = (objectId: readonly number[], description: (device: DeviceModel) => string) =>
  ({
    1: text(description),
    2: oid(() => objectId),
    3: ticks((d, m) => d.uptime(m)),
    4: text((d) => d.description.contact ?? ''),
    5: text((d) => d.identity),
    6: text((d) => d.description.location ?? ''),
    7: integer(() => 78),
  }) satisfies SnmpTable<DeviceModel>['columns'];

/** From 7.23 on with the version; a virtual router sends nothing else. */
function routerOsDescription({ description, version }: DeviceModel): string {
  const { model, architecture } = description;
  if (!isAtLeast(version, 7, 23)) return `RouterOS ${model}`;
  return architecture === 'x86_64' ? `RouterOS ${version.text}` : `RouterOS ${model} ${version.text}`;
}

const system = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.1',
  rows: scalar,
  columns: systemColumns([...MIKROTIK, 1], routerOsDescription),
});

export const swosSystem = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.1',
  rows: scalar,
  columns: systemColumns([...MIKROTIK, 2], (d) => `${d.description.model} SwOS v${d.version.number}`),
});

/** Since boot, as the agent starts with the device; RouterOS 7. */
const engineTime = defineTable<DeviceModel>({
  prefix: '1.3.6.1.6.3.10.2.1',
  rows: scalarWhen((d) => d.version.major >= 7),
  columns: { 3: integer((d, m) => Math.floor(d.uptime(m))) },
});

const interfaceCount = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.2',
  rows: scalar,
  columns: { 1: integer((d, m) => d.interfaces(m).length) },
});

/** IANAifType. */
const TYPES: Readonly<Record<string, number>> = {
  ether: 6,
  bridge: 209,
  vlan: 135,
  bond: 161,
  wlan: 71,
  wifi: 71,
  w60g: 71,
  lte: 1,
  wg: 1,
  loopback: 24,
  'pppoe-in': 23,
  'l2tp-in': 23,
  'pppoe-out': 23,
  'l2tp-out': 23,
  'ppp-out': 23,
  'gre-tunnel': 131,
  'ipip-tunnel': 131,
};

const UP = 1;
const DOWN = 2;

export function macText(mac: string | undefined): string {
  return mac === undefined ? '' : String.fromCharCode(...macBytes(mac));
}

const speed = (one: InterfaceState, m: DeviceMoment): number =>
  one.isUp(m) && one.speed !== undefined ? one.speed : 0;

const multicast = (one: InterfaceState, m: DeviceMoment, direction: Direction): number =>
  Math.floor(one.packets(m, direction) / 300);
const broadcast = (one: InterfaceState, m: DeviceMoment, direction: Direction): number =>
  Math.floor(one.packets(m, direction) / 900);
/** The three together are the packets that the API counts. */
const unicast = (one: InterfaceState, m: DeviceMoment, direction: Direction): number =>
  one.packets(m, direction) - multicast(one, m, direction) - broadcast(one, m, direction);

export const ifTable = defineTable<InterfaceState>({
  prefix: '1.3.6.1.2.1.2.2.1',
  rows: interfaces,
  columns: {
    1: integer((one) => one.number),
    2: text((one) => one.name),
    3: integer((one) => TYPES[one.type] ?? 1),
    4: integer((one) => one.mtu),
    5: gauge((one, m) => Math.min(4_294_967_295, speed(one, m) * 1_000_000)),
    6: text((one) => macText(one.mac)),
    7: integer((one) => (one.disabled ? DOWN : UP)),
    8: integer((one, m) => (one.isUp(m) ? UP : DOWN)),
    9: ticks((one, m) => Math.max(0, one.link(m).lastUp - m.boot)),
    10: counter((one, m) => one.bytes(m, 'rx')),
    11: counter((one, m) => unicast(one, m, 'rx')),
    12: counter(() => 0),
    13: counter((one, m) => one.drops(m, 'rx')),
    14: counter((one, m) => one.drops(m, 'rx') / 10),
    16: counter((one, m) => one.bytes(m, 'tx')),
    17: counter((one, m) => unicast(one, m, 'tx')),
    18: counter(() => 0),
    19: counter((one, m) => one.drops(m, 'tx')),
    20: counter((one, m) => one.drops(m, 'tx') / 10),
  },
});

export const ifXTable = defineTable<InterfaceState>({
  prefix: '1.3.6.1.2.1.31.1.1.1',
  rows: interfaces,
  columns: {
    1: text((one) => one.name),
    2: counter((one, m) => multicast(one, m, 'rx')),
    3: counter((one, m) => broadcast(one, m, 'rx')),
    4: counter((one, m) => multicast(one, m, 'tx')),
    5: counter((one, m) => broadcast(one, m, 'tx')),
    6: counter64((one, m) => one.bytes(m, 'rx')),
    7: counter64((one, m) => unicast(one, m, 'rx')),
    8: counter64((one, m) => multicast(one, m, 'rx')),
    9: counter64((one, m) => broadcast(one, m, 'rx')),
    10: counter64((one, m) => one.bytes(m, 'tx')),
    11: counter64((one, m) => unicast(one, m, 'tx')),
    12: counter64((one, m) => multicast(one, m, 'tx')),
    13: counter64((one, m) => broadcast(one, m, 'tx')),
    15: gauge(speed),
    18: text((one) => one.comment ?? ''),
  },
});

/** DateAndTime: year, month, day, hour, minute, second, tenths, and the offset of UTC from UTC. */
function dateAndTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), 0];
  return String.fromCharCode(
    year >> 8,
    year & 255,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    ...time,
    0x2b,
    0,
    0,
  );
}

const hostUptime = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.25.1',
  rows: scalar,
  columns: { 1: ticks((d, m) => d.uptime(m)), 2: text((_, m) => dateAndTime(m.now)) },
});

const memorySize = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.25.2',
  rows: scalar,
  columns: { 2: integer((d) => d.description.memoryMiB * 1024) },
});

type Store = 'memory' | 'disk' | DiskDescription;

const MEMORY_TYPE = [1, 3, 6, 1, 2, 1, 25, 2, 1, 2];
const DISK_TYPE = [1, 3, 6, 1, 2, 1, 25, 2, 1, 4];
const STORES = [row<Store>([65_536], 'memory'), row<Store>([131_072], 'disk')];
const FIRST_DISK = 262_145;

const KIBIBYTE = 1024;

function sizeOf(store: Store, { device }: DeviceMoment): number {
  if (store === 'memory') return device.totalMemory();
  return store === 'disk' ? device.totalStorage() : diskBytes(store);
}

function freeOf(store: Store, m: DeviceMoment): number {
  if (store === 'memory') return m.device.freeMemory(m);
  return store === 'disk' ? m.device.freeStorage(m) : diskFree(store, m);
}

const storage = defineTable<Store>({
  prefix: '1.3.6.1.2.1.25.2.3.1',
  rows: ({ device }) => [
    ...STORES,
    ...(device.description.equipment?.disks ?? []).map((disk, i) => row<Store>([FIRST_DISK + i], disk)),
  ],
  columns: {
    1: integer((store, { device }) =>
      store === 'memory'
        ? 65_536
        : store === 'disk'
          ? 131_072
          : FIRST_DISK + (device.description.equipment?.disks ?? []).indexOf(store),
    ),
    2: oid((store) => (store === 'memory' ? MEMORY_TYPE : DISK_TYPE)),
    3: text((store) =>
      store === 'memory' ? 'main memory' : store === 'disk' ? 'system disk' : `disk: ${store.slot}`,
    ),
    4: integer(() => KIBIBYTE),
    5: integer((store, m) => sizeOf(store, m) / KIBIBYTE),
    6: integer((store, m) => (sizeOf(store, m) - freeOf(store, m)) / KIBIBYTE),
    7: counter(() => 0),
  },
});

const CORES = Array.from({ length: 72 }, (_, core) => row([core + 1], core));

const processors = defineTable<number>({
  prefix: '1.3.6.1.2.1.25.3.3.1',
  rows: (m) => CORES.slice(0, m.device.description.cores),
  columns: {
    1: oid(() => [0, 0]),
    2: integer((core, m) => m.device.coreLoad(m, core)),
  },
});

/**
 * CISCO-AAA-SESSION-MIB: the only count of PPP sessions over SNMP. Also without any (walks of 6.40.5 to 7.20.4 have 0); in
 * RouterOS 6 with the package.
 */
const pppSessions = defineTable<DeviceModel>({
  prefix: '1.3.6.1.4.1.9.9.150.1.1',
  rows: scalarWhen((d) => d.version.major >= 7 || d.description.packages.includes('ppp')),
  columns: { 1: gauge((d, m) => d.online(m).length) },
});

const ucdCpu = defineTable<DeviceModel>({
  prefix: '1.3.6.1.4.1.2021.11',
  rows: scalar,
  columns: { 10: integer((d, m) => d.cpuLoad(m)) },
});

export const standardTables: readonly AnyTable[] = [
  system,
  interfaceCount,
  ifTable,
  ifXTable,
  hostUptime,
  memorySize,
  storage,
  processors,
  pppSessions,
  ucdCpu,
  engineTime,
];
