import type { DeviceModel } from '../../model/device.ts';
import type { HardwareDescription } from '../../model/equipment.ts';
import { upsState } from '../../model/ups.ts';
import { defineTable, integer, oid, row, text, type AnyTable } from '../table.ts';
import { scalarWhen } from './rows.ts';

const MT = '1.3.6.1.4.1.14988.1.1';
const UPS = '1.3.6.1.2.1.33.1';

const hasUps = scalarWhen((d) => d.description.ups !== undefined && d.description.packages.includes('ups'));

const upsIdent = defineTable<DeviceModel>({
  prefix: `${UPS}.1`,
  rows: hasUps,
  columns: {
    2: text((d) => d.description.ups?.model ?? ''),
    5: text((d) => d.description.ups?.name ?? ''),
  },
});

const NORMAL = 2;

const upsBattery = defineTable<DeviceModel>({
  prefix: `${UPS}.2`,
  rows: hasUps,
  columns: {
    1: integer(() => NORMAL),
    3: integer((_, m) => upsState(m).runtimeSeconds / 60),
    4: integer((_, m) => upsState(m).charge),
    5: integer((_, m) => upsState(m).batteryVolts * 10),
    7: integer((_, m) => upsState(m).temperature),
  },
});

const FROM_LINE = 3;
const FROM_BATTERY = 5;

const upsOutput = defineTable<DeviceModel>({
  prefix: `${UPS}.4`,
  rows: hasUps,
  columns: {
    1: integer((_, m) => (upsState(m).onLine ? FROM_LINE : FROM_BATTERY)),
    2: integer(() => 500),
  },
});

/** One phase. */
const phase = (d: DeviceModel, has: boolean) => (has ? [row([1], d)] : []);

const upsInputLine = defineTable<DeviceModel>({
  prefix: `${UPS}.3.3.1`,
  rows: (m) => phase(m.device, hasUps(m).length > 0),
  columns: { 3: integer((_, m) => upsState(m).lineVolts) },
});

const upsOutputLine = defineTable<DeviceModel>({
  prefix: `${UPS}.4.4.1`,
  rows: (m) => phase(m.device, hasUps(m).length > 0),
  columns: {
    2: integer((_, m) => upsState(m).outputVolts),
    5: integer((_, m) => upsState(m).load),
  },
});

type Part = HardwareDescription | undefined;

const DEVICE = 65_536;
const FIRST = { pci: 131_073, usb: 262_145 };
const CHASSIS = 3;
const UNKNOWN = 2;

/** The device itself first, then what is on its buses. */
const entities = defineTable<Part>({
  prefix: '1.3.6.1.2.1.47.1.1.1.1',
  rows: ({ device }) => {
    const parts = device.description.equipment?.hardware ?? [];
    const ofBus = (bus: HardwareDescription['bus']) =>
      parts.filter((one) => one.bus === bus).map((one, i) => row<Part>([FIRST[bus] + i], one));
    return [row<Part>([DEVICE], undefined), ...ofBus('pci'), ...ofBus('usb')];
  },
  columns: {
    2: text((one, { device }) =>
      one === undefined
        ? `RouterOS ${device.version.text} on ${device.description.model}`
        : `${one.vendor} ${one.name}`,
    ),
    3: oid(() => [0, 0]),
    4: integer((one) => (one === undefined ? 0 : DEVICE)),
    5: integer((one) => (one === undefined ? CHASSIS : UNKNOWN)),
    6: integer(() => -1),
    7: text((one, { device }) => one?.location ?? device.description.cpu),
    11: text((one) => one?.serial ?? ''),
    12: text((one) => one?.vendorId ?? ''),
    13: text((one) => one?.deviceId ?? ''),
  },
});

const partitions = defineTable<string>({
  prefix: `${MT}.17.1.1`,
  rows: ({ device }) =>
    (device.description.equipment?.partitions ?? []).map((version, i) => row([i + 1], version)),
  columns: {
    2: text(
      (version, { device }) => `part${device.description.equipment?.partitions?.indexOf(version) ?? 0}`,
    ),
    3: integer(() => 64),
    4: text((version) => `RouterOS v${version}`),
    5: integer((version, { device }) => Number(version === device.description.equipment?.partitions?.[0])),
    6: integer((version, { device }) => Number(version === device.description.equipment?.partitions?.[0])),
  },
});

export const equipmentTables: readonly AnyTable[] = [
  upsIdent,
  upsBattery,
  upsOutput,
  upsInputLine,
  upsOutputLine,
  entities,
  partitions,
];
