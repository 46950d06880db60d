import type { Table } from '../../define/collector.ts';
import {
  celsius,
  dbm,
  type Field,
  flag,
  milliamperes,
  nanometres,
  type Row,
  text,
  volts,
} from '../../define/fields.ts';
import { gauge, info } from '../../define/metrics.ts';
import { walk } from '../../define/sources.ts';
import { anyOf, highest, listOf, lowest } from '../../define/value-list.ts';
import * as optical from '../../oids/mikrotik-optical.ts';
import { ethernetMonitor, twoOfOneName } from './rows.ts';

/**
 * Over the API, DDM values occur both in plain units (-7.321 dBm, 3.3 V) and in thousandths (-2064, 3298), depending
 * on version and module. No module sends or survives `limit`, so the range decides which it is.
 */
const thousandthsBeyond = <U extends string>(limit: number, field: Field<U>): Field<U> => ({
  ...field,
  adjust: (value) => (Math.abs(value) > limit ? value / 1000 : value),
});

/** What a port of several lanes (QSFP28, `-1,-2,-3,-4`) comes to: the worst of them, which is what an alert needs. */
const worst: Readonly<Record<string, (text: string) => string>> = {
  'module-present': anyOf,
  'rx-loss': anyOf,
  'tx-fault': anyOf,
  wavelength: highest,
  temperature: highest,
  'supply-voltage': lowest,
  'tx-bias-current': highest,
  'tx-power': lowest,
  'rx-power': lowest,
};
const texts = ['vendor-name', 'vendor-part-number', 'vendor-serial', 'connector-type'];

/** QSFP28 ports answer without the prefix `sfp-` (CRS520, 7.24.5). */
const bareNames = [...Object.keys(worst), ...texts];

function withPrefix(row: Row): Record<string, Row[string]> {
  const prefixed: Record<string, Row[string]> = { ...row };
  for (const name of bareNames) {
    const value = row[name];
    if (value !== undefined) prefixed[`sfp-${name}`] ??= value;
  }
  return prefixed;
}

/**
 * SNMP has a row for every cage (CRS317, 6.44.2): all zeros without a module, and 0 dBm would be a milliwatt of
 * light. A module without diagnostics has a wavelength but no supply voltage; none of its measurements is real.
 */
function withoutEmptyCages(row: Row): Iterable<Row> {
  // SwOS (RB260GS) also has rows without a name, with values in the wrong columns
  if (row[optical.mtxrOpticalName.name] === '') return [];
  if (row[optical.mtxrOpticalSupplyVoltage.name] !== 0) return [row];
  if (row[optical.mtxrOpticalWavelength.name] === undefined) return [];
  const measured = new Set([
    optical.mtxrOpticalTemperature.name,
    optical.mtxrOpticalSupplyVoltage.name,
    optical.mtxrOpticalTxBiasCurrent.name,
    optical.mtxrOpticalTxPower.name,
    optical.mtxrOpticalRxPower.name,
  ]);
  return [Object.fromEntries(Object.entries(row).filter(([name]) => !measured.has(name)))];
}

function moduleRows(row: Row): Iterable<Row> {
  const module = withPrefix(row);
  for (const [name, worstOf] of Object.entries(worst)) {
    const value = module[`sfp-${name}`];
    if (typeof value === 'string') module[`sfp-${name}`] = worstOf(value);
  }
  return withoutEmptyCages(module);
}

const ofLane = { 'tx-bias-current': 'lane-bias', 'tx-power': 'lane-tx', 'rx-power': 'lane-rx' } as const;

/** A row for each lane; modules of one lane have no such rows. */
function* laneRows(row: Row): Iterable<Row> {
  const module = withPrefix(row);
  const { name = '', '.id': id = '' } = row;
  const lanes: Record<string, Row[string]>[] = [];
  for (const [property, made] of Object.entries(ofLane)) {
    listOf(String(module[`sfp-${property}`] ?? ''))?.forEach((value, i) => {
      lanes[i] ??= { name, '.id': id, lane: i + 1 };
      lanes[i][made] = value;
    });
  }
  yield* lanes;
}

export const opticalTables: readonly Table[] = [
  {
    api: ethernetMonitor,
    snmp: walk(optical.mtxrOpticalTable),
    resource: { name: 'interfaces', prefix: 'interface' },
    labels: { interface: text('name', optical.mtxrOpticalName) },
    namesakes: twoOfOneName(optical.mtxrOpticalTable),
    expand: { properties: bareNames, rows: moduleRows },
    metrics: [
      gauge(
        'mikrotik_optical_module_present',
        'Whether the SFP cage holds a module.',
        flag('sfp-module-present'),
      ),
      info(
        'mikrotik_optical_info',
        'Vendor, part number, serial number and connector of the SFP module.',
        {
          vendor: text('sfp-vendor-name'),
          part_number: text('sfp-vendor-part-number'),
          serial_number: text('sfp-vendor-serial'),
          connector: text('sfp-connector-type'),
        },
        { when: (row) => row['sfp-vendor-name'] !== undefined },
      ),
      gauge(
        'mikrotik_optical_receive_loss',
        'Whether the module receives no light on one of its lanes.',
        flag('sfp-rx-loss', optical.mtxrOpticalRxLoss),
      ),
      gauge(
        'mikrotik_optical_transmit_fault',
        'Whether the module reports a transmitter fault.',
        flag('sfp-tx-fault', optical.mtxrOpticalTxFault),
      ),
      gauge(
        'mikrotik_optical_wavelength_meters',
        'Laser wavelength of the module.',
        nanometres('sfp-wavelength', optical.mtxrOpticalWavelength),
      ),
      gauge(
        'mikrotik_optical_temperature_celsius',
        'Temperature of the module.',
        celsius('sfp-temperature', optical.mtxrOpticalTemperature),
      ),
      gauge(
        'mikrotik_optical_supply_voltage_volts',
        'Supply voltage of the module.',
        thousandthsBeyond(30, volts('sfp-supply-voltage', optical.mtxrOpticalSupplyVoltage)),
      ),
      gauge(
        'mikrotik_optical_bias_current_amperes',
        'Laser bias current; of several lanes, the highest.',
        milliamperes('sfp-tx-bias-current', optical.mtxrOpticalTxBiasCurrent),
      ),
      gauge(
        'mikrotik_optical_transmit_power_dbm',
        'Transmitted optical power; of several lanes, the lowest.',
        thousandthsBeyond(60, dbm('sfp-tx-power', optical.mtxrOpticalTxPower)),
      ),
      gauge(
        'mikrotik_optical_receive_power_dbm',
        'Received optical power; of several lanes, the lowest.',
        thousandthsBeyond(60, dbm('sfp-rx-power', optical.mtxrOpticalRxPower)),
      ),
    ],
  },
  {
    api: ethernetMonitor,
    resource: { name: 'interfaces', prefix: 'optical_lane', list: 'optical_lanes' },
    labels: { interface: text('name'), lane: text('lane') },
    namesakes: twoOfOneName(),
    expand: {
      properties: Object.keys(ofLane).flatMap((name) => [name, `sfp-${name}`]),
      makes: ['lane', ...Object.values(ofLane)],
      rows: laneRows,
    },
    metrics: [
      gauge(
        'mikrotik_optical_lane_bias_current_amperes',
        'Laser bias current of one lane of a module with several.',
        milliamperes('lane-bias'),
      ),
      gauge(
        'mikrotik_optical_lane_transmit_power_dbm',
        'Transmitted optical power of one lane of a module with several.',
        thousandthsBeyond(60, dbm('lane-tx')),
      ),
      gauge(
        'mikrotik_optical_lane_receive_power_dbm',
        'Received optical power of one lane of a module with several.',
        thousandthsBeyond(60, dbm('lane-rx')),
      ),
    ],
  },
];
