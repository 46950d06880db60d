import type { Sensor } from '../../model/description.ts';
import type { DeviceModel } from '../../model/device.ts';
import { defineTable, integer, row, text, type AnyTable } from '../table.ts';
import { optical, poe } from './mikrotik.ts';
import { scalar, sorted } from './rows.ts';
import { ifTable, ifXTable, swosSystem } from './standard.ts';

const MT = '1.3.6.1.4.1.14988.1.1';

/** Ids and scales of SwOS Lite (CSS610, 2.20), by the name of the sensor. */
const GAUGES: Readonly<Record<string, readonly [id: number, factor: number]>> = {
  'power-consumption': [16, 10],
  'cpu-temperature': [52, 1],
  'psu1-voltage': [7201, 100],
  'psu2-voltage': [7202, 100],
  'psu1-current': [7301, 1000],
  'psu2-current': [7302, 1000],
};

/** Values only: neither names nor units, and each at `<id>.0`. */
const gauges = defineTable<Sensor>({
  prefix: `${MT}.3.100.1`,
  rows: (m) =>
    sorted(
      (m.device.description.health ?? []).flatMap((one) => {
        const gauge = GAUGES[one.name];
        return gauge === undefined ? [] : [row([gauge[0], 0], one)];
      }),
    ),
  columns: {
    3: integer((one, m) => Math.round(m.device.sensor(one, m) * (GAUGES[one.name]?.[1] ?? 1))),
  },
});

const system = defineTable<DeviceModel>({
  prefix: `${MT}.7`,
  rows: scalar,
  columns: { 3: text((d) => d.description.serial), 4: text((d) => d.version.number) },
});

/** Recorded of an RB260GS: no bytes and packets in 32 bits, no receive power of optics. */
const only = (table: AnyTable, ...columns: readonly number[]): AnyTable => ({
  ...table,
  columns: Object.fromEntries(Object.entries(table.columns).filter(([id]) => columns.includes(Number(id)))),
});

/** All that SwOS answers: no HOST-RESOURCES-MIB, no license, nothing of the router. */
export const swosTables: readonly AnyTable[] = [
  swosSystem,
  only(ifTable, 2, 3, 4, 6, 7, 8, 9, 13, 14, 19, 20),
  ifXTable,
  gauges,
  system,
  poe,
  only(optical, 2, 5, 6, 7, 8),
];
