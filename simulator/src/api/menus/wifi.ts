import { durationMs, duration, flag, itemId, whole } from '../../model/format.ts';
import type { DeviceModel } from '../../model/device.ts';
import { onlineStations, type RadioModel } from '../../model/radio.ts';
import {
  radiosOf,
  type Registration,
  registrationId,
  registrations,
  wifiRate,
} from '../../model/registration.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu, type Menu } from '../menu.ts';

/** The menu of the new package: /interface/wifi from 7.13 on every device, /interface/wifiwave2 before. */
const absent = (device: DeviceModel): boolean => !isAtLeast(device.version, 7, 13);

const radio: Menu<RadioModel> = {
  path: '/interface/wifi',
  absent,
  items: (m) => radiosOf(m, 'wifi'),
  columns: {
    '.id': (one) => itemId(one.port.number),
    'default-name': (one) => one.port.defaultName,
    name: (one) => one.port.name,
    comment: (one) => one.port.comment,
    l2mtu: () => '1560',
    'mac-address': (one) => one.port.mac,
    'arp-timeout': () => 'auto',
    'radio-mac': (one) => one.port.mac,
    'configuration.mode': (one) => one.port.description.wireless?.mode,
    'configuration.ssid': (one) => one.port.description.wireless?.ssid,
    'configuration.country': () => 'Latvia',
    'channel.band': (one) => one.port.description.wireless?.band,
    'channel.frequency': (one) => String(one.port.description.wireless?.frequency ?? 0),
    master: () => 'true',
    bound: () => 'true',
    running: (one, m) => flag(one.port.isUp(m)),
    disabled: (one) => flag(one.port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.port.name,
      id: (one) => itemId(one.port.number),
      columns: {
        state: (one, m) => (one.port.isUp(m) ? 'running' : 'disabled'),
        channel: (one, m) => (one.port.isUp(m) ? one.port.description.wireless?.channel : undefined),
        'registered-peers': (one, m) => String(onlineStations(one, m).length),
        'authorized-peers': (one, m) => String(onlineStations(one, m).length),
        'tx-power': () => '17',
      },
    },
  },
};

const radios: Menu<RadioModel> = {
  path: '/interface/wifi/radio',
  absent,
  items: (m) => radiosOf(m, 'wifi'),
  columns: {
    '.id': (one) => itemId(one.port.number),
    'radio-mac': (one) => one.port.mac,
    interface: (one) => one.port.name,
    local: () => 'true',
    'hw-type': () => 'QCN5022',
    bands: (one) => one.port.description.wireless?.band,
    'current-country': () => 'Latvia',
    'current-channels': (one) => one.port.description.wireless?.channel,
  },
};

const table: Menu<Registration> = {
  path: '/interface/wifi/registration-table',
  absent,
  items: (m) => registrations(m, 'wifi'),
  columns: {
    '.id': (row) => itemId(registrationId(row)),
    interface: (row) => row.radio.port.name,
    ssid: (row) => row.radio.port.description.wireless?.ssid,
    'mac-address': (row) => row.station.mac,
    uptime: (row, m) => duration(m.now - row.station.stay(m).since),
    'last-activity': (row, m) => durationMs(row.station.idleMs(m)),
    signal: (row, m) => String(row.station.signal(m)),
    'auth-type': () => 'wpa2-psk',
    band: (row) => row.radio.port.description.wireless?.band,
    'tx-rate': (row, m) => String(wifiRate(row, row.station.mcs(m), 'tx')),
    'rx-rate': (row, m) => String(wifiRate(row, row.station.mcs(m), 'rx')),
    packets: (row, m) => `${whole(row.station.packets(m, 'tx'))},${whole(row.station.packets(m, 'rx'))}`,
    bytes: (row, m) => `${whole(row.station.bytes(m, 'tx'))},${whole(row.station.bytes(m, 'rx'))}`,
    'tx-bits-per-second': (row, m) => whole(row.station.bitsPerSecond(m, 'tx')),
    'rx-bits-per-second': (row, m) => whole(row.station.bitsPerSecond(m, 'rx')),
    authorized: () => 'true',
  },
};

const remoteCaps: Menu<never> = {
  path: '/interface/wifi/capsman/remote-cap',
  absent,
  items: () => [],
  columns: {},
};

const capsman: Menu<number> = {
  path: '/interface/wifi/capsman',
  isSettings: true,
  absent,
  items: () => [0],
  columns: { enabled: () => 'no', 'require-peer-certificate': () => 'false', 'upgrade-policy': () => 'none' },
};

export const wifiMenus: readonly AnyMenu[] = [
  defineMenu(radio),
  defineMenu(radios),
  defineMenu(table),
  defineMenu(capsman),
  defineMenu(remoteCaps),
];
