import type { DeviceMoment } from '../../model/device.ts';
import type { PortModel } from '../../model/interface.ts';
import { w60gLinks, type W60gState, w60gState } from '../../model/w60g.ts';
import { defineTable, gauge, integer, text, type AnyTable } from '../table.ts';
import { portsWhere } from './rows.ts';
import { macText } from './standard.ts';

const MT = '1.3.6.1.4.1.14988.1.1.1';
const NO_MAC = '00:00:00:00:00:00';

/** mtxrWl60GMode. */
const MODES = { 'ap-bridge': 0, 'station-bridge': 1, bridge: 3 } as const;

/** An access point answers for one of its stations only. */
const first =
  <V>(read: (state: W60gState) => V, none: V) =>
  (port: PortModel, m: DeviceMoment): V => {
    const [state] = w60gLinks(port, m);
    return state === undefined ? none : read(state);
  };

const radios = defineTable<PortModel>({
  prefix: `${MT}.8.1`,
  rows: portsWhere((port) => port.description.kind === 'w60g'),
  columns: {
    2: integer((port) => MODES[port.description.w60g?.mode ?? 'bridge']),
    3: text((port) => port.description.w60g?.ssid),
    4: integer((port, m) => (w60gLinks(port, m).length > 0 ? 1 : 0)),
    5: text(first((s) => macText(s.peerMac), macText(NO_MAC))),
    6: integer((port) => port.description.w60g?.frequency),
    7: integer(first((s) => s.mcs, 0)),
    8: integer(first((s) => s.signal, 0)),
    9: integer(first((s) => s.sector, 0)),
    11: text(first((s) => s.sectorInfo, '')),
    12: integer(first((s) => s.rssi, 0)),
    13: gauge(first((s) => s.phyRate, 0)),
  },
});

const on =
  <V>(read: (state: W60gState) => V, none: V) =>
  (port: PortModel, m: DeviceMoment): V => {
    const state = w60gState(port, m);
    return state === undefined ? none : read(state);
  };

const stations = defineTable<PortModel>({
  prefix: `${MT}.9.1`,
  rows: portsWhere((port) => port.description.kind === 'w60g-station'),
  columns: {
    2: integer(on(() => 1, 0)),
    3: text(on((s) => macText(s.peerMac), macText(NO_MAC))),
    4: integer(on((s) => s.mcs, 0)),
    5: integer(on((s) => s.signal, 0)),
    6: integer(on((s) => s.sector, 0)),
    8: gauge(on((s) => s.phyRate, 0)),
    9: integer(on((s) => s.rssi, 0)),
    10: integer(on((s) => s.distance, 0)),
  },
});

export const w60gTables: readonly AnyTable[] = [radios, stations];
