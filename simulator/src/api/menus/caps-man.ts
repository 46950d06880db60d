import type { RemoteCap } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { durationMs, flag, itemId, whole } from '../../model/format.ts';
import { onlineStations, type RadioModel } from '../../model/radio.ts';
import {
  authentication,
  hasLegacyWireless,
  radiosOf,
  registrationId,
  registrations,
  remoteSignal,
  type Registration,
} from '../../model/registration.ts';
import { capName, capsAt, type ConnectedCap, isManager } from '../../model/caps.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

// CAPsMAN of the package `wireless`. From 7.13 on the wifi packages have their own below /interface/wifi/capsman.

const absent = (device: DeviceModel): boolean => !hasLegacyWireless(device);

function capOf(radio: RadioModel, m: DeviceMoment): RemoteCap | undefined {
  const { remoteCaps = [] } = m.device.description;
  return remoteCaps.find((one) => one.identity === radio.port.description.remoteCap);
}

const manager = singleton(
  '/caps-man/manager',
  {
    enabled: (d) => flag(isManager(d)),
    certificate: () => 'none',
    'ca-certificate': () => 'none',
    'package-path': () => '',
    'upgrade-policy': () => 'none',
    'require-peer-certificate': () => 'false',
  },
  { absent },
);

const remoteCaps = defineMenu<ConnectedCap>({
  path: '/caps-man/remote-cap',
  absent,
  items: capsAt,
  columns: {
    '.id': (one) => itemId(one.number),
    state: () => 'Run',
    name: (one) => capName(one.cap),
    radios: (one) => String(one.radios),
    address: (one) => `${one.cap.address}/60383`,
    board: (one) => one.cap.board,
    serial: (one) => one.cap.serial,
    'base-mac': (one) => one.baseMac,
    version: (one) => one.cap.version,
    identity: (one) => one.cap.identity,
  },
});

const radios = defineMenu<RadioModel>({
  path: '/caps-man/radio',
  absent,
  items: (m) => radiosOf(m, 'cap').filter((radio) => radio.port.isUp(m)),
  columns: {
    '.id': (radio) => itemId(radio.port.number),
    'radio-mac': (radio) => radio.port.mac,
    'remote-cap-name': (radio, m) => {
      const cap = capOf(radio, m);
      return cap === undefined ? undefined : capName(cap);
    },
    'remote-cap-identity': (radio) => radio.port.description.remoteCap,
    interface: (radio) => radio.port.name,
    provisioned: () => 'true',
  },
});

const clients = (radio: RadioModel, m: DeviceMoment): string => String(onlineStations(radio, m).length);

const interfaces = defineMenu<RadioModel>({
  path: '/caps-man/interface',
  absent,
  items: (m) => radiosOf(m, 'cap'),
  columns: {
    '.id': (radio) => itemId(radio.port.number),
    name: (radio) => radio.port.name,
    'mac-address': (radio) => radio.port.mac,
    'radio-mac': (radio) => radio.port.mac,
    'master-interface': () => 'none',
    'radio-name': (radio) => radio.port.mac?.replaceAll(':', ''),
    configuration: () => 'cfg-main',
    l2mtu: () => '1600',
    'current-state': (radio, m) => (radio.port.isUp(m) ? 'running-ap' : 'disabled'),
    'current-channel': (radio, m) =>
      radio.port.isUp(m) ? radio.port.description.wireless?.channel : undefined,
    'current-rate-set': () => 'OFDM:6-54 BW:1x HT:0-15',
    'current-registered-clients': clients,
    'current-authorized-clients': clients,
    master: () => 'true',
    // Flags are there while they are set: an access point that vanished leaves its interfaces unbound.
    bound: (radio, m) => (radio.port.isUp(m) ? 'true' : undefined),
    running: (radio, m) => (radio.port.isUp(m) ? 'true' : undefined),
    inactive: (radio, m) => (radio.port.isUp(m) ? undefined : 'true'),
    disabled: (radio) => flag(radio.port.disabled),
  },
});

const isOld = (m: DeviceMoment): boolean => m.device.version.major < 7;

/** A plain print of version 7 has neither rates nor signal nor counters (7.24.5); version 6 always sent them. */
const STATISTICS: NonNullable<Parameters<typeof defineMenu<Registration>>[0]['columns']> = {
  'tx-rate': (row, m) => `${row.station.legacyRate(m, 2)}Mbps-20MHz/2S/SGI`,
  'rx-rate': (row, m) => `${row.station.legacyRate(m, 1)}Mbps-20MHz/1S`,
  'rx-signal': (row, m) => String(row.station.signal(m)),
  'tx-signal': (row, m) => remoteSignal(row, m)?.toString(),
  uptime: (row, m) => durationMs((m.now - row.station.stay(m).since) * 1000),
  packets: (row, m) => `${whole(row.station.packets(m, 'tx'))},${whole(row.station.packets(m, 'rx'))}`,
  bytes: (row, m) => `${whole(row.station.bytes(m, 'tx'))},${whole(row.station.bytes(m, 'rx'))}`,
  'last-ip': (row) => row.station.address,
};

function registrationTable(version: 6 | 7): AnyMenu {
  return defineMenu<Registration>({
    path: '/caps-man/registration-table',
    absent: (device) => absent(device) || device.version.major < 7 !== (version === 6),
    items: (m) => registrations(m, 'cap'),
    ...(version === 7 ? { statistics: Object.keys(STATISTICS) } : {}),
    columns: {
      '.id': (row) => itemId(registrationId(row)),
      interface: (row) => row.radio.port.name,
      ssid: (row) => row.radio.port.description.wireless?.ssid,
      'mac-address': (row) => row.station.mac,
      ...STATISTICS,
      'tx-rate-set': (_, m) => (isOld(m) ? 'OFDM:6-54 BW:1x HT:0-15' : undefined),
      'eap-identity': (row) =>
        authentication(row) === 'wpa2-eap' ? `${row.station.radioName}@example.org` : '',
    },
  });
}

export const capsManMenus: readonly AnyMenu[] = [
  manager,
  remoteCaps,
  radios,
  interfaces,
  registrationTable(6),
  registrationTable(7),
];
