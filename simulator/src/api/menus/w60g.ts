import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId, whole } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { w60gState, type W60gState } from '../../model/w60g.ts';
import { defineMenu, type AnyMenu, type Menu } from '../menu.ts';

const ports = (m: DeviceMoment): PortModel[] =>
  m.device.ports.filter((port) => port.description.kind === 'w60g');
const hasPort = (device: DeviceModel): boolean =>
  device.description.interfaces.some((one) => one.kind === 'w60g');

const on = (read: (state: W60gState) => string) => (port: PortModel, m: DeviceMoment) => {
  const link = port.description.w60g;
  if (link === undefined) return undefined;
  const state = w60gState(port, link, m);
  return state.connected ? read(state) : undefined;
};

const w60g: Menu<PortModel> = {
  path: '/interface/w60g',
  // Every RouterOS has the menu, but not the rows.
  items: ports,
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    'mac-address': (port) => port.mac,
    mode: (port) => port.description.w60g?.role,
    ssid: (port) => port.description.w60g?.ssid,
    frequency: (port) => String(port.description.w60g?.frequency ?? 0),
    'tx-mpdu-total': (port, m) => whole(port.packets(m, 'tx')),
    'tx-mpdu-new': (port, m) => whole(port.packets(m, 'tx') * 0.98),
    'tx-mpdu-retry': (port, m) => whole(port.packets(m, 'tx') * 0.02),
    'rx-mpdu-crc-ok': (port, m) => whole(port.packets(m, 'rx')),
    'rx-mpdu-crc-err': (port, m) => whole(port.packets(m, 'rx') * 0.001),
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (port) => port.name,
      id: (port) => itemId(port.number),
      columns: {
        connected: (port, m) => flag(port.isUp(m)),
        frequency: on(() => '58320'),
        'remote-address': on((s) => s.peerMac),
        'tx-mcs': on((s) => String(s.mcs)),
        'tx-phy-rate': on((s) => String(s.phyRate * 1_000_000)),
        signal: on((s) => String(s.signal)),
        rssi: on((s) => String(s.rssi)),
        'tx-sector': on((s) => String(s.sector)),
        'tx-sector-info': on((s) => s.sectorInfo),
        distance: on((s) => `${(s.distance / 100).toFixed(2)}m`),
        'tx-packet-error-rate': on((s) => `${s.packetErrors}%`),
        'baseband-temperature': on((s) => String(s.basebandTemperature)),
        'rf-temperature': on((s) => String(s.rfTemperature)),
      },
    },
  },
};

const stations: Menu<PortModel> = {
  path: '/interface/w60g/station',
  absent: (device) => !hasPort(device),
  items: (m) => ports(m).filter((port) => port.description.w60g?.role === 'bridge'),
  columns: {
    '.id': (port) => itemId(0x100 + port.number),
    parent: (port) => port.name,
    name: (port) => `${port.name}-station-1`,
    'remote-address': on((s) => s.peerMac),
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (port) => `${port.name}-station-1`,
      id: (port) => itemId(0x100 + port.number),
      columns: {
        connected: (port, m) => flag(port.isUp(m)),
        remote: on((s) => s.peerMac),
        'tx-mcs': on((s) => String(s.mcs)),
        'tx-phy-rate': on((s) => String(s.phyRate * 1_000_000)),
        signal: on((s) => String(s.signal)),
        rssi: on((s) => String(s.rssi)),
        'tx-sector': on((s) => String(s.sector)),
        'tx-sector-info': on((s) => s.sectorInfo),
        distance: on((s) => `${(s.distance / 100).toFixed(2)}m`),
      },
    },
  },
};

export const w60gMenus: readonly AnyMenu[] = [defineMenu(w60g), defineMenu(stations)];
