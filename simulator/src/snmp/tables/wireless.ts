import {
  accessPointOf,
  isNv2,
  linkSignal,
  noiseFloor,
  onlineStations,
  overallCcq,
  type RadioModel,
} from '../../model/radio.ts';
import {
  authentication,
  hasLegacyWireless,
  radiosOf,
  type Registration,
  registrations,
  wifiRate,
} from '../../model/registration.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { isAtLeast } from '../../model/version.ts';
import {
  counter,
  counter64,
  defineTable,
  gauge,
  integer,
  row,
  text,
  ticks,
  type AnyTable,
  type SnmpRow,
} from '../table.ts';
import { macText } from './standard.ts';
import { scalarWhen, sorted } from './rows.ts';

const MT = '1.3.6.1.4.1.14988.1.1.1';

function radioRows(mode: 'station-bridge' | 'ap-bridge') {
  return (m: DeviceMoment): readonly SnmpRow<RadioModel>[] =>
    radiosOf(m, 'wlan')
      .filter((radio) => radio.port.description.wireless?.mode === mode)
      .map((radio) => row([radio.port.number], radio));
}

const station = defineTable<RadioModel>({
  prefix: `${MT}.1.1`,
  rows: radioRows('station-bridge'),
  columns: {
    2: gauge(() => 130_000_000),
    3: gauge(() => 117_000_000),
    4: integer(linkSignal),
    5: text((radio) => radio.port.description.wireless?.ssid),
    6: text((radio) => macText(accessPointOf(radio).mac)),
    7: integer((radio) => radio.port.description.wireless?.frequency),
    8: text((radio) => radio.port.description.wireless?.channel),
    9: counter(overallCcq),
    10: counter((radio, m) => overallCcq(radio, m) - 4),
  },
});

/** Index: the six octets of the MAC address, then ifIndex. */
function clientRows(kind: 'wlan' | 'wifi') {
  return (m: DeviceMoment): readonly SnmpRow<Registration>[] =>
    sorted(registrations(m, kind).map((one) => row([...one.station.macArcs, one.radio.port.number], one)));
}

const NOISE = -109;
const bits = (rate: string): number => Number(rate) * 1_000_000;

const registrationTable = defineTable<Registration>({
  prefix: `${MT}.2.1`,
  rows: clientRows('wlan'),
  columns: {
    3: integer((one, m) => one.station.signal(m)),
    4: counter((one, m) => one.station.bytes(m, 'tx')),
    5: counter((one, m) => one.station.bytes(m, 'rx')),
    6: counter((one, m) => one.station.packets(m, 'tx')),
    7: counter((one, m) => one.station.packets(m, 'rx')),
    8: gauge((one, m) => bits(one.station.legacyRate(m, 2))),
    9: gauge((one, m) => bits(one.station.legacyRate(m, 1))),
    10: text((one) => one.station.routerOs(isNv2(one.radio)) ?? ''),
    11: ticks((one, m) => m.now - one.station.stay(m).since),
    12: integer((one, m) => one.station.signalToNoise(m, NOISE)),
    13: integer((one, m) => (isNv2(one.radio) ? one.station.signal(m) - 1 : 0)),
    14: integer((one, m) => one.station.signal(m) - 2),
    15: integer((one, m) => (isNv2(one.radio) ? one.station.signal(m) - 4 : 0)),
    16: integer((one, m) => one.station.signal(m) - 5),
    19: integer((one, m) => (isNv2(one.radio) ? one.station.signal(m) + 1 : 0)),
    20: text((one) => (isNv2(one.radio) ? one.station.radioName : '')),
  },
});

const accessPoints = defineTable<RadioModel>({
  prefix: `${MT}.3.1`,
  rows: radioRows('ap-bridge'),
  columns: {
    2: gauge(() => 0),
    3: gauge(() => 0),
    4: text((radio) => radio.port.description.wireless?.ssid),
    5: text((radio) => macText(radio.port.mac)),
    6: counter((radio, m) => onlineStations(radio, m).length),
    7: integer((radio) => radio.port.description.wireless?.frequency),
    8: text((radio) => radio.port.description.wireless?.channel),
    9: integer(noiseFloor),
    10: counter(overallCcq),
    11: counter((radio, m) => onlineStations(radio, m).length),
  },
});

const entryCount = defineTable<DeviceModel>({
  prefix: MT,
  rows: scalarWhen(hasLegacyWireless),
  columns: { 4: gauge((_, m) => registrations(m, 'wlan').length) },
});

/** The new package has no client counter: the rows are counted. MIB of 7.19. */
const wifiRegistrations = defineTable<Registration>({
  prefix: '1.3.6.1.4.1.14988.1.1.21.4.1',
  rows: (m) => (isAtLeast(m.device.version, 7, 15) ? clientRows('wifi')(m) : []),
  columns: {
    1: text((one) => macText(one.station.mac)),
    3: text((one) => one.radio.port.description.wireless?.ssid),
    4: ticks((one, m) => m.now - one.station.stay(m).since),
    5: integer((one, m) => one.station.idleMs(m)),
    6: integer((one, m) => one.station.signal(m)),
    7: text(authentication),
    8: text((one) => one.radio.port.description.wireless?.band),
    9: gauge((one, m) => wifiRate(one, one.station.mcs(m), 'tx')),
    10: gauge((one, m) => wifiRate(one, one.station.mcs(m), 'rx')),
    11: counter64((one, m) => one.station.packets(m, 'tx')),
    12: counter64((one, m) => one.station.packets(m, 'rx')),
    13: counter64((one, m) => one.station.bytes(m, 'tx')),
    14: counter64((one, m) => one.station.bytes(m, 'rx')),
    15: integer((one, m) => one.station.bitsPerSecond(m, 'tx')),
    16: integer((one, m) => one.station.bitsPerSecond(m, 'rx')),
    17: integer(() => 0),
    18: integer(() => 1),
  },
});

const wifiInterfaces = defineTable<RadioModel>({
  prefix: '1.3.6.1.4.1.14988.1.1.21.5.1',
  rows: (m) =>
    isAtLeast(m.device.version, 7, 15)
      ? radiosOf(m, 'wifi').map((radio) => row([radio.port.number], radio))
      : [],
  columns: {
    2: text((radio) => radio.port.name),
    3: text((radio) => radio.port.description.wireless?.ssid),
    4: text((radio, m) => (radio.port.isUp(m) ? radio.port.description.wireless?.channel : '')),
  },
});

export const wirelessTables: readonly AnyTable[] = [
  station,
  registrationTable,
  accessPoints,
  entryCount,
  wifiRegistrations,
  wifiInterfaces,
];
