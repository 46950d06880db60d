import { capName, capsAt, type ConnectedCap, isManager, managesWifi } from '../../model/caps.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { onlineStations, type RadioModel } from '../../model/radio.ts';
import { radiosOf, type Registration, registrations, remoteSignal } from '../../model/registration.ts';
import {
  counter,
  defineTable,
  gauge,
  integer,
  row,
  text,
  ticks,
  type AnyTable,
  type SnmpRow,
} from '../table.ts';
import { scalarWhen, sorted } from './rows.ts';
import { macText } from './standard.ts';

// The CAPsMAN of both packages: MIKROTIK-MIB 1.5 to 1.11 and 21.1 to 21.3.

const MT = '1.3.6.1.4.1.14988.1.1';

const clients = defineTable<Registration>({
  prefix: `${MT}.1.5.1`,
  rows: (m) =>
    sorted(registrations(m, 'cap').map((one) => row([...one.station.macArcs, one.radio.port.number], one))),
  columns: {
    1: text((one) => macText(one.station.mac)),
    3: ticks((one, m) => m.now - one.station.stay(m).since),
    4: counter((one, m) => one.station.bytes(m, 'tx')),
    5: counter((one, m) => one.station.bytes(m, 'rx')),
    6: counter((one, m) => one.station.packets(m, 'tx')),
    7: counter((one, m) => one.station.packets(m, 'rx')),
    8: gauge((one, m) => Number(one.station.legacyRate(m, 2)) * 1_000_000),
    9: gauge((one, m) => Number(one.station.legacyRate(m, 1)) * 1_000_000),
    10: integer((one, m) => remoteSignal(one, m) ?? 0),
    11: integer((one, m) => one.station.signal(m)),
    12: text((one) => one.radio.port.description.wireless?.ssid),
    13: text(() => ''),
  },
});

const interfaces = defineTable<RadioModel>({
  prefix: `${MT}.1.7.1`,
  rows: (m) => radiosOf(m, 'cap').map((radio) => row([radio.port.number], radio)),
  columns: {
    2: counter((radio, m) => onlineStations(radio, m).length),
    3: counter((radio, m) => onlineStations(radio, m).length),
    4: text((radio, m) => (radio.port.isUp(m) ? 'running-ap' : 'disabled')),
    5: text((radio, m) => (radio.port.isUp(m) ? radio.port.description.wireless?.channel : '')),
  },
});

const caps = (m: DeviceMoment): readonly SnmpRow<ConnectedCap>[] =>
  capsAt(m).map((one) => row([one.number], one));

const legacyCaps = defineTable<ConnectedCap>({
  prefix: `${MT}.1.11.1`,
  rows: (m) => (managesWifi(m.device) ? [] : caps(m)),
  columns: {
    2: text((one) => capName(one.cap)),
    3: text(() => 'Run'),
    4: text((one) => `${one.cap.address}/60383`),
    5: counter((one) => one.radios),
  },
});

const counts = defineTable<DeviceModel>({
  prefix: `${MT}.1`,
  rows: scalarWhen((device) => isManager(device) && !managesWifi(device)),
  columns: {
    6: gauge((_, m) => registrations(m, 'cap').length),
    10: gauge((_, m) => capsAt(m).length),
  },
});

const hasWifi = (device: DeviceModel): boolean => managesWifi(device) || device.radios.some(isWifi);
const isWifi = (radio: RadioModel): boolean => radio.port.description.kind === 'wifi';

const manager = defineTable<DeviceModel>({
  prefix: `${MT}.21.1`,
  rows: scalarWhen(hasWifi),
  columns: { 1: integer((device) => (managesWifi(device) ? 1 : 2)) },
});

const managed = defineTable<DeviceModel>({
  prefix: `${MT}.21.2`,
  rows: scalarWhen(hasWifi),
  columns: { 1: integer(() => 2), 12: text(() => ''), 13: text(() => '') },
});

const wifiCaps = defineTable<ConnectedCap>({
  prefix: `${MT}.21.3.1`,
  rows: (m) => (managesWifi(m.device) ? caps(m) : []),
  columns: {
    2: text((one) => one.cap.address),
    3: text((one) => one.cap.identity),
    4: text((one) => one.cap.board),
    5: text((one) => one.cap.serial),
    6: text((one) => one.cap.version),
    7: text((one) => macText(one.baseMac)),
    8: text(() => ''),
    9: text(() => 'Ok'),
  },
});

export const capsManTables: readonly AnyTable[] = [
  clients,
  counts,
  interfaces,
  legacyCaps,
  manager,
  managed,
  wifiCaps,
];
