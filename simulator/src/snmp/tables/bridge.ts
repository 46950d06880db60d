import { type BridgeHost, bridgePortsOf, bridgesOf, hostsAt, pathCostOf } from '../../model/bridge.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { PortModel } from '../../model/interface.ts';
import { macBytes } from '../../model/random.ts';
import { defineTable, integer, row, text, type AnyTable, type SnmpRow } from '../table.ts';
import { scalarWhen, sorted } from './rows.ts';
import { macText } from './standard.ts';

const BRIDGE = '1.3.6.1.2.1.17';
const hasBridge = scalarWhen((d) => d.ports.some(({ description }) => description.kind === 'bridge'));

const base = defineTable<DeviceModel>({
  prefix: `${BRIDGE}.1`,
  rows: hasBridge,
  columns: { 1: text((_, m) => macText(bridgesOf(m)[0]?.mac)) },
});

const stp = defineTable<DeviceModel>({
  prefix: `${BRIDGE}.2`,
  rows: hasBridge,
  columns: { 1: integer(() => 3), 2: integer(() => 32_768) },
});

const numbered = (m: DeviceMoment): readonly SnmpRow<PortModel>[] =>
  bridgePortsOf(m).map((port, i) => row([i + 1], port));

const basePorts = defineTable<PortModel>({
  prefix: `${BRIDGE}.1.4.1`,
  rows: numbered,
  columns: { 2: integer((port) => port.number) },
});

const BLOCKING = 2;
const FORWARDING = 5;

/** Version 6 leaves this table out (recorded: 6.40.5, 6.44.2). */
const stpPorts = defineTable<PortModel>({
  prefix: `${BRIDGE}.2.15.1`,
  rows: (m) => (m.device.version.major < 7 ? [] : numbered(m)),
  columns: {
    2: integer(() => 128),
    3: integer((port, m) => (port.isUp(m) ? FORWARDING : BLOCKING)),
    4: integer(() => 1),
    5: integer((_, m) => pathCostOf(m.device)),
    6: text(() => '\0'.repeat(8)),
    7: integer(() => 0),
    9: text(() => '\0'.repeat(2)),
  },
});

const NO_VLAN = 0;
const learned = (index: (mac: readonly number[]) => readonly number[]) => (m: DeviceMoment) =>
  sorted(hostsAt(m).map((host) => row(index([...macBytes(host.mac)]), host)));

const hosts = defineTable<BridgeHost>({
  prefix: `${BRIDGE}.7.1.2.2.1`,
  rows: learned((mac) => [NO_VLAN, ...mac]),
  columns: { 2: integer((host) => host.port) },
});

const pvids = defineTable<PortModel>({
  prefix: `${BRIDGE}.7.1.4.5.1`,
  rows: numbered,
  columns: { 1: integer(() => 1) },
});

export const bridgeTables: readonly AnyTable[] = [base, stp, basePorts, stpPorts, hosts, pvids];
