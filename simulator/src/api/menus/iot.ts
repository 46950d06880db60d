import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, whole } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { loadBetween } from '../../model/traffic.ts';
import { defineMenu, type AnyMenu, type Menu } from '../menu.ts';

// Package iot: a LoRa gateway, a Bluetooth adapter with tags that come and go, pins and a broker.

const absent = (device: DeviceModel): boolean => !device.description.packages.includes('iot');

/** Events since the start, at so many a second. */
const events = (m: DeviceMoment, salt: number, perSecond: number): string =>
  whole(perSecond * loadBetween(m.device.seed + salt, m.boot, m.now));

function oneItem(path: string, columns: Menu<string>['columns']): AnyMenu {
  return defineMenu<string>({
    path,
    absent,
    items: () => ['*1'],
    columns: { '.id': (id) => id, ...columns },
  });
}

const lora = oneItem('/iot/lora', {
  name: () => 'gateway-0',
  'gateway-id': () => '02A0C0FFEE000001',
  'channel-plan': () => 'eu-868',
  band: () => '863-870',
  status: () => 'Enabled',
  version: () => 'V2.0.0',
  'rx-packets': (_, m) => events(m, 91, 0.4),
  'tx-packets': (_, m) => events(m, 92, 0.02),
  disabled: () => 'false',
});

const bluetooth = oneItem('/iot/bluetooth', {
  name: () => 'bt1',
  'public-address': () => '02:C0:FF:EE:00:02',
  'rx-bytes': (_, m) => events(m, 93, 240),
  'tx-bytes': (_, m) => events(m, 93, 3),
  'rx-errors': () => '0',
  'tx-errors': () => '0',
  'rx-evt': (_, m) => events(m, 93, 8),
});

const TAGS = 6;

const tags = defineMenu<number>({
  path: '/iot/bluetooth/peripheral-devices',
  absent,
  items: (m) =>
    Array.from({ length: TAGS }, (_, i) => i + 1).filter(
      (i) => drift(m.device.seed + i, m.now, 1_200) > -0.5,
    ),
  columns: {
    '.id': (i) => `*${i}`,
    address: (i) => `02:C0:FF:EE:01:0${i}`,
    rssi: (i, m) => String(Math.round(-70 + 8 * drift(m.device.seed + 20 + i, m.now, 90))),
  },
});

const analog = oneItem('/iot/gpio/analog', {
  name: () => 'pin2',
  value: (_, m) => String(Math.round(1_200 + 300 * drift(m.device.seed + 94, m.now, 3_600))),
});

const isOpen = (m: DeviceMoment): boolean => drift(m.device.seed + 95, m.now, 600) > 0;

/** The contact of a cabinet door, and the lamp that it switches. */
const digital = defineMenu<string>({
  path: '/iot/gpio/digital',
  absent,
  items: () => ['pin3', 'pin4'],
  columns: {
    '.id': (pin) => `*${pin === 'pin3' ? 1 : 2}`,
    name: (pin) => pin,
    direction: (pin) => (pin === 'pin3' ? 'input' : 'output'),
    input: (pin, m) => (pin === 'pin3' ? (isOpen(m) ? '1' : '0') : undefined),
    output: (pin, m) => (pin === 'pin4' ? (isOpen(m) ? '1' : '0') : undefined),
  },
});

const brokers = oneItem('/iot/mqtt/brokers', {
  name: () => 'cloud',
  address: () => '192.0.2.10',
  port: () => '8883',
  connected: (_, m) => flag(drift(m.device.seed + 96, m.now, 4_000) > -0.8),
});

export const iotMenus: readonly AnyMenu[] = [lora, bluetooth, tags, analog, digital, brokers];
