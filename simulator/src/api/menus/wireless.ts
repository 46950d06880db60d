import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { durationMs, duration, flag, itemId, whole } from '../../model/format.ts';
import {
  accessPointOf,
  isNv2,
  linkSignal,
  NOISE_FLOOR,
  noiseFloor,
  onlineStations,
  overallCcq,
  type RadioModel,
} from '../../model/radio.ts';
import {
  authentication,
  hasLegacyWireless,
  radiosOf,
  registrationId,
  registrations,
  type Registration,
} from '../../model/registration.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

const absent = (device: DeviceModel): boolean => !hasLegacyWireless(device);

const isStation = (radio: RadioModel): boolean => radio.port.description.wireless?.mode === 'station-bridge';

/** The link has the measurements of both of its radios. */
const isSlave = (radio: RadioModel): boolean =>
  radio.port.description.wireless?.mode === 'nstreme-dual-slave';

function monitorState(radio: RadioModel, m: DeviceMoment): string {
  if (!radio.port.isUp(m)) return 'disabled';
  if (isSlave(radio)) return 'nstreme-dual-slave';
  return isStation(radio) ? 'connected-to-ess' : 'running-ap';
}

const ap =
  (read: (radio: RadioModel, m: DeviceMoment) => string | undefined) =>
  (radio: RadioModel, m: DeviceMoment) =>
    isStation(radio) || isSlave(radio) ? undefined : read(radio, m);
const station =
  (read: (radio: RadioModel, m: DeviceMoment) => string | undefined) =>
  (radio: RadioModel, m: DeviceMoment) =>
    isStation(radio) ? read(radio, m) : undefined;

const wireless = defineMenu<RadioModel>({
  path: '/interface/wireless',
  absent,
  items: (m) => radiosOf(m, 'wlan'),
  columns: {
    '.id': (radio) => itemId(radio.port.number),
    name: (radio) => radio.port.name,
    'default-name': (radio) => radio.port.defaultName,
    mtu: (radio) => String(radio.port.mtu),
    'mac-address': (radio) => radio.port.mac,
    'interface-type': () => 'Atheros AR9300',
    mode: (radio) => radio.port.description.wireless?.mode,
    ssid: (radio) => radio.port.description.wireless?.ssid,
    frequency: (radio) => String(radio.port.description.wireless?.frequency ?? 0),
    band: (radio) => radio.port.description.wireless?.band,
    'channel-width': () => '20mhz',
    'wireless-protocol': (radio) => radio.port.description.wireless?.protocol ?? '802.11',
    'radio-name': (radio) => radio.port.mac?.replaceAll(':', ''),
    running: (radio, m) => flag(radio.port.isUp(m)),
    disabled: (radio) => flag(radio.port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (radio) => radio.port.name,
      id: (radio) => itemId(radio.port.number),
      columns: {
        status: monitorState,
        channel: (radio, m) =>
          `${radio.port.description.wireless?.channel ?? ''}${m.device.version.major < 7 ? '(20dBm)' : ''}`,
        'wireless-protocol': (radio) => radio.port.description.wireless?.protocol ?? '802.11',
        'noise-floor': (radio, m) => (isSlave(radio) ? undefined : String(noiseFloor(radio, m))),
        'overall-tx-ccq': ap((radio, m) => String(overallCcq(radio, m))),
        'registered-clients': ap((radio, m) => String(onlineStations(radio, m).length)),
        'authenticated-clients': ap((radio, m) => String(onlineStations(radio, m).length)),
        'current-ack-timeout': (radio) =>
          isSlave(radio) ? undefined : String(27 + (radio.port.description.wireless?.distance ?? 9)),
        'current-distance': (radio) =>
          isSlave(radio) ? undefined : String(radio.port.description.wireless?.distance ?? 9),
        bssid: station((radio) => accessPointOf(radio).mac),
        'radio-name': station((radio) => accessPointOf(radio).name),
        'nv2-sync-state': (radio) => (isNv2(radio) ? 'synced' : undefined),
        'nv2-sync-downlink-ratio': (radio) => (isNv2(radio) ? '60' : undefined),
        'p-throughput': station(() => '93600'),
        'tx-rate': station(() => '130Mbps-20MHz/2S'),
        'rx-rate': station(() => '117Mbps-20MHz/2S'),
        ssid: station((radio) => radio.port.description.wireless?.ssid),
        'signal-strength': station((radio, m) => String(linkSignal(radio, m))),
        'signal-strength-ch0': station((radio, m) => String(linkSignal(radio, m) - 3)),
        'signal-strength-ch1': station((radio, m) => String(linkSignal(radio, m) - 4)),
        'tx-signal-strength': station((radio, m) => String(linkSignal(radio, m) - 2)),
        'tx-signal-strength-ch0': station((radio, m) => String(linkSignal(radio, m) - 5)),
        'tx-signal-strength-ch1': station((radio, m) => String(linkSignal(radio, m) - 6)),
        'signal-to-noise': station((radio, m) => String(linkSignal(radio, m) - noiseFloor(radio, m))),
        'tx-ccq': station((radio, m) => String(overallCcq(radio, m))),
        'rx-ccq': station((radio, m) => String(overallCcq(radio, m) - 4)),
        'wmm-enabled': () => 'true',
        'current-tx-powers': () => '6Mbps:20(20),54Mbps:20(20)',
        'notify-external-fdb': () => 'false',
      },
    },
  },
});

const nv2 = (row: Registration): boolean => isNv2(row.radio);
const isLimited = (row: Registration): boolean => row.station.number % 5 === 0;
const pair = (tx: number, rx: number): string => `${whole(tx)},${whole(rx)}`;
const packets = (row: Registration, m: DeviceMoment, scale: number): string =>
  pair(row.station.packets(m, 'tx') * scale, row.station.packets(m, 'rx') * scale);
const bytes = (row: Registration, m: DeviceMoment, scale: number): string =>
  pair(row.station.bytes(m, 'tx') * scale, row.station.bytes(m, 'rx') * scale);

/** Drivers of version 6 measure it of NV2 clients: the stronger the signal, the smaller the error. */
function errorVector(row: Registration, m: DeviceMoment, worse: number): string | undefined {
  if (!nv2(row) || m.device.version.major >= 7) return undefined;
  return String(Math.max(-32, Math.round(-100 - row.station.signal(m) + 15)) + worse);
}

const table = defineMenu<Registration>({
  path: '/interface/wireless/registration-table',
  absent,
  items: (m) => registrations(m, 'wlan'),
  columns: {
    '.id': (row) => itemId(registrationId(row)),
    interface: (row) => row.radio.port.name,
    'radio-name': (row) => (nv2(row) ? row.station.radioName : undefined),
    'mac-address': (row) => row.station.mac,
    ap: () => 'false',
    wds: () => 'false',
    bridge: (row) => flag(nv2(row)),
    'rx-rate': (row, m) => `${row.station.legacyRate(m, 1)}Mbps-20MHz/1S`,
    'tx-rate': (row, m) => `${row.station.legacyRate(m, 2)}Mbps-20MHz/2S/SGI`,
    packets: (row, m) => packets(row, m, 1),
    bytes: (row, m) => bytes(row, m, 1),
    frames: (row, m) => packets(row, m, 1),
    'frame-bytes': (row, m) => bytes(row, m, 1.02),
    'hw-frames': (row, m) => packets(row, m, 1.13),
    'hw-frame-bytes': (row, m) => bytes(row, m, 1.17),
    'tx-frames-timed-out': (row, m) => whole(row.station.packets(m, 'tx') / 50_000),
    uptime: (row, m) => duration(m.now - row.station.stay(m).since),
    'last-activity': (row, m) => durationMs(row.station.idleMs(m)),
    // Only 802.11 clients report the rate of the received signal.
    'signal-strength': (row, m) =>
      nv2(row) ? String(row.station.signal(m)) : `${row.station.signal(m)}@${row.station.receiveRate(m)}`,
    'signal-to-noise': (row, m) => String(row.station.signalToNoise(m, NOISE_FLOOR)),
    'signal-strength-ch0': (row, m) => String(row.station.signal(m) - 2),
    'signal-strength-ch1': (row, m) => String(row.station.signal(m) - 5),
    'tx-signal-strength': (row, m) => (nv2(row) ? String(row.station.signal(m) + 1) : undefined),
    'tx-signal-strength-ch0': (row, m) => (nv2(row) ? String(row.station.signal(m) - 1) : undefined),
    'tx-signal-strength-ch1': (row, m) => (nv2(row) ? String(row.station.signal(m) - 4) : undefined),
    'evm-ch0': (row, m) => errorVector(row, m, 0),
    'evm-ch1': (row, m) => errorVector(row, m, 2),
    'tx-evm-ch0': (row, m) => errorVector(row, m, 3),
    'tx-evm-ch1': (row, m) => errorVector(row, m, 4),
    'strength-at-rates': (row, m) =>
      `${row.station.signal(m)}@6Mbps 5d8m55s380ms,${row.station.signal(m) + 4}@HT20-4 5m42s170ms`,
    'tx-ccq': (row, m) => String(row.station.ccq(m)),
    'rx-ccq': (row, m) => (nv2(row) ? String(row.station.ccq(m) - 6) : undefined),
    'p-throughput': (row, m) => String(Math.floor(Number(row.station.legacyRate(m, 2)) * 720)),
    'ack-timeout': (row) => String(25 + row.station.distance),
    distance: (row) => (nv2(row) ? String(row.station.distance) : undefined),
    'routeros-version': (row) => row.station.routerOs(nv2(row)),
    'tdma-timing-offset': (row) => (nv2(row) ? String(row.station.distance * 7) : undefined),
    'tdma-tx-size': (row) => (nv2(row) ? '496' : undefined),
    'tdma-rx-size': (row) => (nv2(row) ? '1008' : undefined),
    'tdma-retx': (row, m) => (nv2(row) ? String(Math.max(0, 100 - row.station.ccq(m))) : undefined),
    'tdma-winfull': (row) => (nv2(row) ? '0' : undefined),
    'last-ip': (row) => row.station.address,
    // every fifth customer has a limit in the access list, which only RouterOS clients follow when they send
    'ap-tx-limit': (row) => (isLimited(row) ? '8000000' : undefined),
    'client-tx-limit': (row) => (isLimited(row) && nv2(row) ? '2000000' : undefined),
    '802.1x-port-enabled': () => 'true',
    'authentication-type': authentication,
    'eap-identity': (row) =>
      authentication(row) === 'wpa2-eap' ? `${row.station.radioName}@example.org` : undefined,
    encryption: () => 'aes-ccm',
    'group-encryption': () => 'aes-ccm',
    'management-protection': () => 'false',
    'wmm-enabled': () => 'true',
    'tx-rate-set': () => 'OFDM:6-54 BW:1x HT:0-15',
  },
});

/** No access point of the fleet is under a CAPsMAN of its own. */
const cap = singleton(
  '/interface/wireless/cap',
  {
    enabled: () => 'false',
    interfaces: () => '',
    certificate: () => 'none',
    'lock-to-caps-man': () => 'false',
    'discovery-interfaces': () => '',
    'caps-man-addresses': () => '',
    bridge: () => 'none',
  },
  { absent },
);

export const wirelessMenus: readonly AnyMenu[] = [wireless, table, cap];
