import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { bytesOf, flag, itemId, whole } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { w60gLinks, type W60gState, w60gState, w60gStations, w60gTemperatures } from '../../model/w60g.ts';
import { defineMenu, type AnyMenu, type Menu } from '../menu.ts';

const ports = (m: DeviceMoment): PortModel[] =>
  m.device.ports.filter((port) => port.description.kind === 'w60g');
const hasPort = (device: DeviceModel): boolean =>
  device.description.interfaces.some((one) => one.kind === 'w60g');

/** Lists on an access point, one item for each station. */
const ofLinks = (read: (state: W60gState) => string) => (port: PortModel, m: DeviceMoment) => {
  const links = w60gLinks(port, m);
  return links.length === 0 ? undefined : links.map(read).join(',');
};

const link = {
  mcs: (s: W60gState) => String(s.mcs),
  rate: (s: W60gState) => String(s.phyRate * 1_000_000),
  signal: (s: W60gState) => String(s.signal),
  rssi: (s: W60gState) => String(s.rssi),
  sector: (s: W60gState) => String(s.sector),
  sectorInfo: (s: W60gState) => bytesOf(s.sectorInfo),
  distance: (s: W60gState) => `${(s.distance / 100).toFixed(2)}m`,
};

const w60g: Menu<PortModel> = {
  path: '/interface/w60g',
  // Every RouterOS has the menu, but not the rows.
  items: ports,
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    'mac-address': (port) => port.mac,
    mode: (port) => port.description.w60g?.mode,
    ssid: (port) => port.description.w60g?.ssid,
    frequency: (port) => String(port.description.w60g?.frequency ?? 0),
    'beamforming-event': (_, m) => whole((m.now - m.boot) / 900),
    'tx-io-msdu': () => '0',
    'tx-sw-msdu': (port, m) => whole(port.packets(m, 'tx')),
    'tx-fw-msdu': () => '52',
    'tx-ppdu': (port, m) => whole(port.packets(m, 'tx') * 1.4),
    'tx-ppdu-from-q': (port, m) => whole(port.packets(m, 'tx') * 0.9),
    'tx-mpdu-total': (port, m) => whole(port.packets(m, 'tx')),
    'tx-mpdu-new': (port, m) => whole(port.packets(m, 'tx') * 0.98),
    'tx-mpdu-retry': (port, m) => whole(port.packets(m, 'tx') * 0.02),
    'rx-ppdu': (port, m) => whole(port.packets(m, 'rx') * 1.01),
    'rx-mpdu-crc-ok': (port, m) => whole(port.packets(m, 'rx')),
    'rx-mpdu-crc-err': (port, m) => whole(port.packets(m, 'rx') * 0.001),
    running: (port, m) => flag(w60gLinks(port, m).length > 0),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (port) => port.name,
      id: (port) => itemId(port.number),
      columns: {
        connected: (port, m) => flag(w60gLinks(port, m).length > 0),
        frequency: (port) => String(port.description.w60g?.frequency ?? 0),
        'remote-address': ofLinks((s) => s.peerMac),
        'tx-mcs': ofLinks(link.mcs),
        'tx-phy-rate': ofLinks(link.rate),
        signal: ofLinks(link.signal),
        rssi: ofLinks(link.rssi),
        'tx-sector': ofLinks(link.sector),
        'tx-sector-info': ofLinks(link.sectorInfo),
        distance: ofLinks(link.distance),
        'baseband-temperature': (port, m) => String(w60gTemperatures(port, m).baseband),
        'rf-temperature': (port, m) => String(w60gTemperatures(port, m).rf),
        'tx-packet-error-rate': (port, m) => {
          const errors = w60gLinks(port, m).map((state) => state.packetErrors);
          return errors.length === 0 ? undefined : `${Math.max(...errors)}%`;
        },
      },
    },
  },
};

const on = (read: (state: W60gState) => string) => (port: PortModel, m: DeviceMoment) => {
  const state = w60gState(port, m);
  return state === undefined ? undefined : read(state);
};

const stations: Menu<PortModel> = {
  path: '/interface/w60g/station',
  absent: (device) => !hasPort(device),
  items: (m) => w60gStations(m),
  columns: {
    '.id': (port) => itemId(port.number),
    parent: (port) => port.description.parent,
    name: (port) => port.name,
    'mac-address': (port) => port.mac,
    'remote-address': on((s) => s.peerMac),
    'beamforming-event': (_, m) => whole((m.now - m.boot) / 1_200),
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (port) => port.name,
      id: (port) => itemId(port.number),
      columns: {
        connected: (port, m) => flag(w60gState(port, m) !== undefined),
        remote: on((s) => s.peerMac),
        'tx-mode': on(() => 'dmg'),
        'tx-mcs': on(link.mcs),
        'tx-phy-rate': on(link.rate),
        signal: on(link.signal),
        rssi: on(link.rssi),
        'tx-sector': on(link.sector),
        'tx-sector-info': on(link.sectorInfo),
        distance: on(link.distance),
      },
    },
  },
};

export const w60gMenus: readonly AnyMenu[] = [defineMenu(w60g), defineMenu(stations)];
