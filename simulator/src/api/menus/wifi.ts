import { durationMs, duration, flag, itemId, whole } from '../../model/format.ts';
import { capsAt, type ConnectedCap, managesWifi } from '../../model/caps.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { onlineStations, type RadioModel } from '../../model/radio.ts';
import {
  authentication,
  radiosOf,
  type Registration,
  registrationId,
  registrations,
  wifiRate,
} from '../../model/registration.ts';
import { macAddress } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu, type Menu } from '../menu.ts';

/** The menu of the new package: /interface/wifi from 7.13 on every device, /interface/wifiwave2 before. */
const absent = (device: DeviceModel): boolean => !isAtLeast(device.version, 7, 13);

/** Whether the radio is there: in the device, or in an access point that is connected. */
const isBound = (one: RadioModel, m: DeviceMoment): boolean =>
  one.port.description.remoteCap === undefined || one.port.isUp(m);

/** Access point and address of the radio, with the id of the interface it is reached by. */
function capOf(one: RadioModel, m: DeviceMoment): string | undefined {
  const found = capsAt(m).find(({ cap: { identity } }) => identity === one.port.description.remoteCap);
  return found === undefined ? undefined : `${found.cap.identity}@${found.baseMac}%*5`;
}

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
    cap: capOf,
    master: () => 'true',
    // Flags are there while they are set.
    bound: (one, m) => (isBound(one, m) ? 'true' : undefined),
    running: (one, m) => (one.port.isUp(m) ? 'true' : undefined),
    inactive: (one, m) => (isBound(one, m) ? undefined : 'true'),
    disabled: (one) => flag(one.port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.port.name,
      id: (one) => itemId(one.port.number),
      columns: {
        state: (one, m) => {
          if (!isBound(one, m)) return 'no connection to CAP';
          return one.port.isUp(m) ? 'running' : 'disabled';
        },
        channel: (one, m) => (one.port.isUp(m) ? one.port.description.wireless?.channel : undefined),
        'registered-peers': (one, m) => String(onlineStations(one, m).length),
        'authorized-peers': (one, m) => String(onlineStations(one, m).length),
        'tx-power': (one, m) => (one.port.isUp(m) ? '17' : undefined),
      },
    },
  },
};

/** An interface over several radios has none of its own. */
const isMultiLink = (one: RadioModel): boolean => one.port.description.wireless?.links !== undefined;

const radios: Menu<RadioModel> = {
  path: '/interface/wifi/radio',
  absent,
  items: (m) => radiosOf(m, 'wifi').filter((one) => isBound(one, m) && !isMultiLink(one)),
  columns: {
    '.id': (one) => itemId(one.port.number),
    cap: capOf,
    'radio-mac': (one) => one.port.mac,
    interface: (one) => one.port.name,
    local: (one) => (one.port.description.remoteCap === undefined ? 'true' : undefined),
    'hw-type': () => 'QCN5022',
    'max-peers': () => '128',
    'current-max-reg-power': () => '23',
    bands: (one) => one.port.description.wireless?.band,
    'current-country': () => 'Latvia',
    'current-channels': (one) => one.port.description.wireless?.channel,
  },
};

const linksOf = (row: Registration): readonly string[] | undefined =>
  row.radio.port.description.wireless?.links;

/** Decibels by which the second link is weaker, and its share of the traffic. */
const WEAKER = 7;
const SECOND = 0.3;

/** A list with one value for each link of a client that has several. */
const perLink =
  (read: (row: Registration, m: DeviceMoment, link: number) => string) =>
  (row: Registration, m: DeviceMoment): string | undefined =>
    linksOf(row)
      ?.map((_, i) => read(row, m, i))
      .join(',');

const part = (all: number, link: number): string => {
  const second = Math.floor(all * SECOND);
  return whole(link === 0 ? all - second : second);
};

const rateOf = (row: Registration, m: DeviceMoment, direction: 'tx' | 'rx', link: number): string =>
  String(wifiRate(row, Math.max(0, row.station.mcs(m) - 2 * link), direction));

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
    signal: (row, m) => (linksOf(row) ?? ['']).map((_, i) => row.station.signal(m) - i * WEAKER).join(','),
    'mld-interfaces': (row) => linksOf(row)?.join(','),
    'mld-link-addresses': perLink((row, _, i) => macAddress(row.station.seed, 30 + i)),
    'auth-type': authentication,
    band: (row) => row.radio.port.description.wireless?.band,
    'tx-rate': (row, m) => String(wifiRate(row, row.station.mcs(m), 'tx')),
    'rx-rate': (row, m) => String(wifiRate(row, row.station.mcs(m), 'rx')),
    'tx-rate-per-link': perLink((row, m, i) => rateOf(row, m, 'tx', i)),
    'rx-rate-per-link': perLink((row, m, i) => rateOf(row, m, 'rx', i)),
    packets: (row, m) => `${whole(row.station.packets(m, 'tx'))},${whole(row.station.packets(m, 'rx'))}`,
    bytes: (row, m) => `${whole(row.station.bytes(m, 'tx'))},${whole(row.station.bytes(m, 'rx'))}`,
    'tx-packets-per-link': perLink((row, m, i) => part(row.station.packets(m, 'tx'), i)),
    'rx-packets-per-link': perLink((row, m, i) => part(row.station.packets(m, 'rx'), i)),
    'tx-bytes-per-link': perLink((row, m, i) => part(row.station.bytes(m, 'tx'), i)),
    'rx-bytes-per-link': perLink((row, m, i) => part(row.station.bytes(m, 'rx'), i)),
    'tx-bits-per-second-per-link': perLink((row, m, i) => part(row.station.bitsPerSecond(m, 'tx'), i)),
    'rx-bits-per-second-per-link': perLink((row, m, i) => part(row.station.bitsPerSecond(m, 'rx'), i)),
    'tx-bits-per-second': (row, m) => whole(row.station.bitsPerSecond(m, 'tx')),
    'rx-bits-per-second': (row, m) => whole(row.station.bitsPerSecond(m, 'rx')),
    'eap-identity': (row) =>
      authentication(row) === 'wpa2-eap' ? `${row.station.radioName}@example.org` : '',
    authorized: () => 'true',
  },
};

const remoteCaps: Menu<ConnectedCap> = {
  path: '/interface/wifi/capsman/remote-cap',
  absent,
  items: (m) => (managesWifi(m.device) ? capsAt(m) : []),
  columns: {
    '.id': (one) => itemId(one.number),
    address: (one) => one.cap.address,
    identity: (one) => one.cap.identity,
    'board-name': (one) => one.cap.board,
    serial: (one) => one.cap.serial,
    version: (one) => one.cap.version,
    'base-mac': (one) => one.baseMac,
    'common-name': () => '',
    state: () => 'Ok',
    'connected-time': (one, m) => duration(m.now - one.since),
    uptime: (one, m) => duration(m.now - one.since + 55),
  },
};

const capsman = singleton(
  '/interface/wifi/capsman',
  {
    enabled: (device) => (managesWifi(device) ? 'yes' : 'no'),
    'require-peer-certificate': () => 'false',
    'upgrade-policy': () => 'none',
  },
  { absent },
);

/** No access point of the fleet is under a CAPsMAN of its own. */
const cap = singleton(
  '/interface/wifi/cap',
  {
    enabled: () => 'no',
    'discovery-interfaces': () => '',
    'lock-to-caps-man': () => 'false',
    'slaves-static': () => 'false',
    'current-caps-man-address': () => '',
    'current-caps-man-identity': () => '',
  },
  { absent },
);

export const wifiMenus: readonly AnyMenu[] = [
  defineMenu(radio),
  defineMenu(radios),
  defineMenu(table),
  capsman,
  cap,
  defineMenu(remoteCaps),
];
