import type { LteDescription, Sensor } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { counterOf } from '../../model/ethernet-counters.ts';
import type { InterfaceState, PortModel } from '../../model/interface.ts';
import { leasesAt } from '../../model/lease.ts';
import { boardLevel, isVirtual, softwareId } from '../../model/license.ts';
import { aggregatedOf, lteState, type LteState, technologyOf } from '../../model/lte.ts';
import { isAtLeast } from '../../model/version.ts';
import { hasFix, position, satellites, speed } from '../../model/position.ts';
import {
  QUEUE_FRAME,
  queuesAt,
  treeBytes,
  treePcq,
  treesAt,
  type QueueState,
  type TreeState,
} from '../../model/queue.ts';
import {
  address,
  counter,
  counter64,
  defineTable,
  gauge,
  integer,
  row,
  text,
  type AnyTable,
  type SnmpRow,
} from '../table.ts';
import { interfaces, portsWhere, scalar, scalarWhen, sorted } from './rows.ts';

const MT = '1.3.6.1.4.1.14988.1.1';

/** Row ids are signed 32-bit on the wire, but not in an OID. */
const simpleQueues = defineTable<QueueState>({
  prefix: `${MT}.2.1.1`,
  rows: (m) => sorted(queuesAt(m).map((one) => row([one.number], one))),
  columns: {
    2: text((one) => one.name),
    3: address((one) => (one.dynamic ? '0.0.0.0' : (one.target.split('/')[0] ?? '0.0.0.0'))),
    4: address(() => '255.255.255.255'),
    7: integer(() => 0),
    8: counter64((one, m) => one.bytes(m, 'upload')),
    9: counter64((one, m) => one.bytes(m, 'download')),
    // Recordings show it unchanged while the bytes grow.
    10: counter(() => 0),
    11: counter(() => 0),
    12: counter((one, m) => one.pcq(m, 'upload')),
    13: counter((one, m) => one.pcq(m, 'download')),
    14: counter(() => 0),
    15: counter((one, m) => one.bytes(m, 'download') / QUEUE_FRAME / 4_000),
  },
});

const queueTree = defineTable<TreeState>({
  prefix: `${MT}.2.2.1`,
  rows: (m) => treesAt(m).map((one) => row([one.number], one)),
  columns: {
    2: text((one) => one.queue.name),
    3: text((one) => one.queue.packetMark),
    4: integer(() => -1),
    7: counter64(treeBytes),
    8: counter(treePcq),
    9: counter((one, m) => treeBytes(one, m) / QUEUE_FRAME / 5_000),
  },
});

const sensorOf = (d: DeviceModel, name: string): Sensor | undefined =>
  d.description.health?.find((one) => one.name === name);

const tenths = (name: string) => (d: DeviceModel, m: DeviceMoment) => {
  const sensor = sensorOf(d, name);
  if (sensor === undefined) return undefined;
  // Rounded like the text of the API, so both views show the same number.
  const value = d.sensor(sensor, m);
  return sensor.kind === 'C' ? Math.round(value) * 10 : Math.round(value * 10);
};

/** v6 scalars; v7 keeps some of them alongside the gauge table (recorded boards). */
const health = defineTable<DeviceModel>({
  prefix: `${MT}.3`,
  rows: scalar,
  columns: {
    8: integer(tenths('voltage')),
    10: integer(tenths('temperature')),
    11: integer((d, m) => (d.version.major < 7 ? tenths('cpu-temperature')(d, m) : undefined)),
    12: integer((d, m) => (d.version.major < 7 ? tenths('power-consumption')(d, m) : undefined)),
    14: integer((d) => d.description.megahertz),
  },
});

const UNITS: Readonly<Record<Sensor['kind'], number>> = { C: 1, RPM: 2, V: 3, A: 4, W: 5, '': 6 };
const NAMES = ['voltage', 'temperature', 'cpu-temperature'];

const gauges = defineTable<Sensor>({
  prefix: `${MT}.3.100.1`,
  rows: (m): readonly SnmpRow<Sensor>[] => {
    if (m.device.version.major < 7) return [];
    const sensors = m.device.description.health ?? [];
    return sorted(
      sensors.map((one, i) => row([NAMES.includes(one.name) ? 13 + NAMES.indexOf(one.name) : 7000 + i], one)),
    );
  },
  columns: {
    2: text((one) => one.name),
    3: integer((one, m) => {
      if (one.kind === '') return m.device.sensorState(one, m) === 'ok' ? 0 : 1;
      const value = m.device.sensor(one, m);
      return one.kind === 'C' || one.kind === 'RPM' ? Math.round(value) : Math.round(value * 10);
    }),
    4: integer((one) => UNITS[one.kind]),
  },
});

const licence = defineTable<DeviceModel>({
  prefix: `${MT}.4`,
  rows: scalar,
  columns: {
    1: text((d) => (isVirtual(d) ? undefined : softwareId(d))),
    3: integer(boardLevel),
    4: text((d) => d.version.number),
  },
});

/** Also without a server (an RB760iGS of 7.1.1 answers 0); in RouterOS 6 with the package. */
const dhcp = defineTable<DeviceModel>({
  prefix: `${MT}.6`,
  rows: scalarWhen((d) => d.version.major >= 7 || d.description.packages.includes('dhcp')),
  columns: { 1: gauge((_, m) => leasesAt(m).length) },
});

const system = defineTable<DeviceModel>({
  prefix: `${MT}.7`,
  rows: scalar,
  columns: {
    3: text((d) => d.description.serial),
    4: text((d) => (isVirtual(d) ? undefined : (d.description.firmware ?? d.version.number))),
    6: text((d) => d.description.buildTime),
    7: text((d) => (isVirtual(d) ? undefined : d.version.number)),
    8: text((d) => d.description.board),
    9: text((d) => (isVirtual(d) ? undefined : d.description.model)),
  },
});

/** mtxrInterfaceStatsTable: its columns by the words of the menu. */
const STATISTICS: Readonly<Record<number, string>> = {
  11: 'driver-rx-byte',
  12: 'driver-rx-packet',
  13: 'driver-tx-byte',
  14: 'driver-tx-packet',
  15: 'tx-rx-64',
  16: 'tx-rx-65-127',
  17: 'tx-rx-128-255',
  18: 'tx-rx-256-511',
  19: 'tx-rx-512-1023',
  20: 'tx-rx-1024-1518',
  21: 'tx-rx-1519-max',
  31: 'rx-bytes',
  32: 'rx-packet',
  33: 'rx-too-short',
  34: 'rx-64',
  35: 'rx-65-127',
  36: 'rx-128-255',
  37: 'rx-256-511',
  38: 'rx-512-1023',
  39: 'rx-1024-1518',
  40: 'rx-1519-max',
  41: 'rx-too-long',
  42: 'rx-broadcast',
  43: 'rx-pause',
  44: 'rx-multicast',
  45: 'rx-fcs-error',
  46: 'rx-align-error',
  47: 'rx-fragment',
  48: 'rx-overflow',
  49: 'rx-control',
  50: 'rx-unknown-op',
  51: 'rx-length-error',
  52: 'rx-code-error',
  53: 'rx-carrier-error',
  54: 'rx-jabber',
  55: 'rx-drop',
  61: 'tx-bytes',
  62: 'tx-packet',
  63: 'tx-too-short',
  64: 'tx-64',
  65: 'tx-65-127',
  66: 'tx-128-255',
  67: 'tx-256-511',
  68: 'tx-512-1023',
  69: 'tx-1024-1518',
  70: 'tx-1519-max',
  71: 'tx-too-long',
  72: 'tx-broadcast',
  73: 'tx-pause',
  74: 'tx-multicast',
  75: 'tx-underrun',
  76: 'tx-collision',
  77: 'tx-excessive-collision',
  78: 'tx-multiple-collision',
  79: 'tx-single-collision',
  80: 'tx-excessive-deferred',
  81: 'tx-deferred',
  82: 'tx-late-collision',
  83: 'tx-total-collision',
  84: 'tx-pause-honored',
  85: 'tx-drop',
  86: 'tx-jabber',
  87: 'tx-fcs-error',
  88: 'tx-control',
  89: 'tx-fragment',
  91: 'tx-rx-1024-max',
};

/** A row has every column, and other interfaces have rows, too: with zeros for what is not counted there. */
const ofPort = (name: string) =>
  counter64<InterfaceState>((one, m) =>
    one.type === 'ether' || name.startsWith('driver') ? (counterOf(m.device, name)?.(one, m) ?? 0) : 0,
  );

const extended = defineTable<InterfaceState>({
  prefix: `${MT}.14.1.1`,
  rows: interfaces,
  columns: {
    2: text((one) => one.name),
    ...Object.fromEntries(Object.entries(STATISTICS).map(([column, name]) => [column, ofPort(name)])),
    90: counter((one, m) => one.link(m).downs),
  },
});

export const poe = defineTable<PortModel>({
  prefix: `${MT}.15.1.1`,
  rows: portsWhere((port) => port.description.poe !== undefined),
  columns: {
    1: integer((port) => port.number),
    2: text((port) => port.name),
    3: integer((port, m) => port.poe(m).code),
    4: integer((port, m) => port.poe(m).decivolts),
    5: integer((port, m) => port.poe(m).milliamps),
    6: integer((port, m) => port.poe(m).deciwatts),
  },
});

const onLte =
  <V>(read: (state: LteState, lte: LteDescription, m: DeviceMoment) => V, none: V) =>
  (port: PortModel, m: DeviceMoment) => {
    const lte = port.description.lte;
    if (lte === undefined) return undefined;
    return port.isUp(m) ? read(lteState(port, lte, m), lte, m) : none;
  };

const newer =
  <V>(read: (port: PortModel, m: DeviceMoment) => V) =>
  (port: PortModel, m: DeviceMoment) =>
    isAtLeast(m.device.version, 7, 24) ? read(port, m) : undefined;

const lte = defineTable<PortModel>({
  prefix: `${MT}.16.1.1`,
  rows: portsWhere((port) => port.description.kind === 'lte'),
  columns: {
    2: integer(onLte((s) => s.rssi, 0)),
    3: integer(onLte((s) => s.rsrq, 0)),
    4: integer(onLte((s) => s.rsrp, 0)),
    5: integer(onLte((s) => s.cell, 0)),
    6: integer(onLte((_, one) => (one.fiveG === true ? 13 : 7), -1)),
    7: integer(onLte((s) => s.sinr, 0)),
    8: integer(onLte((s) => s.enb, 0)),
    9: integer(onLte((s) => s.sector, 0)),
    10: integer(onLte((s) => s.area, 0)),
    11: text(() => '356000000000001'),
    12: text(() => '001010000000001'),
    13: text(() => '8900000000000000001'),
    14: text(onLte((_, one, m) => technologyOf(one, m), '')),
    // The MIB of 2026; no recorded modem has them.
    15: text(newer(onLte((s) => `${s.band} phy-cellid: ${s.phyCell}`, ''))),
    17: text(newer(onLte(() => 'registered', undefined))),
    18: text(newer(() => 'ok')),
    19: text(newer((port) => port.description.lte?.modem)),
    20: text(newer(() => 'R11e-DEMO')),
    21: integer(newer(onLte((s) => s.cqi, 0))),
    22: integer(newer(onLte((s, one) => (one.fiveG === true ? s.nrRsrp : 0), 0))),
    23: integer(newer(onLte((s, one) => (one.fiveG === true ? s.nrRsrq : 0), 0))),
    24: integer(newer(onLte((s, one) => (one.fiveG === true ? s.nrSinr : 0), 0))),
  },
});

/** One carrier of aggregation; the table is of the MIB of 2026. */
interface Carrier {
  readonly port: PortModel;
  /** As the API has it: `n78@100Mhz earfcn: 636000 phy-cellid: 50`. */
  readonly words: string;
  readonly state: LteState;
}

function carriersOf(port: PortModel, m: DeviceMoment): readonly SnmpRow<Carrier>[] {
  const { lte: modem } = port.description;
  if (modem === undefined || !port.isUp(m) || !isAtLeast(m.device.version, 7, 24)) return [];
  const state = lteState(port, modem, m);
  const words = aggregatedOf(modem, state);
  return words === undefined ? [] : [row([port.number, 1], { port, words, state })];
}

/** A number among the words of a carrier. */
const numberAfter =
  (pattern: RegExp) =>
  ({ words }: Carrier): number =>
    Number(pattern.exec(words)?.[1] ?? 0);

const lteCarriers = defineTable<Carrier>({
  prefix: `${MT}.16.2.1.1`,
  rows: (m) => m.device.ports.flatMap((port) => carriersOf(port, m)),
  columns: {
    3: integer(numberAfter(/^[Bn](\d+)/u)),
    4: integer(numberAfter(/earfcn: (\d+)/u)),
    5: integer(numberAfter(/@(\d+)/u)),
    6: integer(numberAfter(/phy-cellid: (\d+)/u)),
    7: integer(({ state }) => state.rssi - 2),
    8: integer(({ state }) => state.nrRsrp),
    9: integer(({ state }) => state.nrRsrq),
    10: integer(({ state }) => state.nrSinr),
    11: integer(({ state }) => state.nrSinr),
    // truth values: 1 and 2
    12: integer(({ words }) => (words.startsWith('n') ? 1 : 2)),
    13: integer(() => 2),
  },
});

const hasReceiver = ({ description }: DeviceModel): boolean => description.packages.includes('gps');

const gps = defineTable<DeviceModel>({
  prefix: `${MT}.12`,
  rows: scalarWhen(hasReceiver),
  columns: {
    1: integer((_, m) => Math.floor(m.now)),
    2: text(position('longitude')),
    3: text(position('latitude')),
    4: text(position('altitude')),
    5: text(speed),
    6: integer((_, m) => satellites(m)),
    7: integer((d) => (hasFix(d) ? 1 : 0)),
  },
});

/** -128 as the device writes it into an unsigned column for an empty cage. */
const NO_TEMPERATURE = 4_294_967_168;

export const optical = defineTable<PortModel>({
  prefix: `${MT}.19.1.1`,
  rows: portsWhere((port) => port.description.kind === 'sfp'),
  columns: {
    2: text((port) => port.name),
    3: integer((port, m) => (port.isUp(m) ? 0 : 1)),
    4: integer(() => 0),
    5: gauge((port) => (port.description.sfp?.wavelength ?? 0) * 100),
    6: gauge((port, m) => port.optics(m)?.temperature ?? NO_TEMPERATURE),
    7: gauge((port, m) => port.optics(m)?.millivolts ?? 0),
    8: gauge((port, m) => port.optics(m)?.bias ?? 0),
    9: integer((port, m) => port.optics(m)?.txPower ?? 0),
    10: integer((port, m) => port.optics(m)?.rxPower ?? 0),
    11: text((port) => port.description.sfp?.vendor ?? ''),
    12: text((port) => port.description.sfp?.serial ?? ''),
  },
});

/** From 7.19 on, when the menu got the two numbers: a walk of 7.18.2 has none of them, one of 7.20.4 has. */
const connections = defineTable<DeviceModel>({
  prefix: `${MT}.22.1`,
  rows: scalarWhen((d) => isAtLeast(d.version, 7, 19)),
  columns: {
    1: counter((d, m) => d.connections(m)),
    2: counter((d, m) => d.connections(m) - d.ipv6Connections(m)),
    3: counter((d, m) => d.ipv6Connections(m)),
  },
});

export const mikrotikTables: readonly AnyTable[] = [
  simpleQueues,
  queueTree,
  health,
  gauges,
  licence,
  dhcp,
  system,
  extended,
  poe,
  lte,
  lteCarriers,
  gps,
  optical,
  connections,
];
