import type { Table } from '../../define/collector.ts';
import {
  celsius,
  count,
  dbm,
  flag,
  kilometres,
  metres,
  milliamperes,
  nanometres,
  propertyOf,
  type Row,
  text,
  volts,
  watts,
  word,
} from '../../define/fields.ts';
import { gauge, info, states } from '../../define/metrics.ts';
import { walk } from '../../define/sources.ts';
import { anyOf, highest, listOf, lowest } from '../../define/value-list.ts';
import * as optical from '../../oids/mikrotik-optical.ts';
import { ethernetMonitor, twoOfOneName } from './rows.ts';
import { isGiven } from '../../define/values.ts';

/** What comes in thousandths over the API from some devices; SNMP always has the scale of the MIB. */
const scaledOverApi = ['supply-voltage', 'tx-power', 'rx-power'];

/** No module survives that many volts; none sends or receives that many dBm. */
const impossible: Readonly<Record<string, number>> = { 'supply-voltage': 30, 'tx-power': 60, 'rx-power': 60 };

const itemsOf = (list: Row[string] | undefined): readonly string[] => String(list ?? '').split(',');

const isInteger = (item: string): boolean => /^-?\d{1,9}$/.test(item);

/**
 * Over the API, DDM values occur both in plain units (-7.321 dBm, 3.3 V) and in thousandths (-2064, 3298), depending
 * on version and module, and an integer can be either: -50 is a dark fibre or a strong signal. Every module runs at 3.3 V, so
 * its voltage shows which it is; without one, a value that no module has does.
 */
function putInPlainUnits(module: Record<string, Row[string]>): void {
  const itemsIn = (name: string): readonly string[] => itemsOf(module[`sfp-${name}`]);
  const isBeyond = (name: string): boolean =>
    itemsIn(name).some((item) => isInteger(item) && Math.abs(Number(item)) > (impossible[name] ?? 0));
  const hasVoltage = itemsIn('supply-voltage').some((item) => Number.parseFloat(item) > 0);
  if (!(hasVoltage ? ['supply-voltage'] : scaledOverApi).some(isBeyond)) return;
  for (const name of scaledOverApi) {
    if (module[`sfp-${name}`] === undefined) continue;
    const plain = itemsIn(name).map((item) => (isInteger(item) ? String(Number(item) / 1000) : item));
    module[`sfp-${name}`] = plain.join(',');
  }
}

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

function readable(row: Row): Record<string, Row[string]> {
  const prefixed: Record<string, Row[string]> = { ...row };
  for (const name of bareNames) {
    const value = row[name];
    if (value !== undefined) prefixed[`sfp-${name}`] ??= value;
  }
  putInPlainUnits(prefixed);
  return prefixed;
}

/**
 * SNMP has a row for every cage (CRS317, 6.44.2): all zeros without a module, and 0 dBm would be a milliwatt of
 * light. A module without diagnostics has a wavelength but no supply voltage, a copper cable only a vendor; none of
 * their measurements is real.
 */
function withoutEmptyCages(row: Row): Iterable<Row> {
  // SwOS (RB260GS) also has rows without a name, with values in the wrong columns
  if (row[optical.mtxrOpticalName.name] === '') return [];
  if (row[optical.mtxrOpticalSupplyVoltage.name] !== 0) return [row];
  const {
    [optical.mtxrOpticalWavelength.name]: wavelength,
    [optical.mtxrOpticalVendorName.name]: vendor = '',
  } = row;
  if (wavelength === undefined && vendor === '') return [];
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
  const module = readable(row);
  for (const [name, worstOf] of Object.entries(worst)) {
    const value = module[`sfp-${name}`];
    if (typeof value === 'string') module[`sfp-${name}`] = worstOf(value);
  }
  return withoutEmptyCages(module);
}

const ofLane = { 'tx-bias-current': 'lane-bias', 'tx-power': 'lane-tx', 'rx-power': 'lane-rx' } as const;

const namesOf = (property: string): readonly string[] => [property, `sfp-${property}`];

/** Vendors fill their names with blanks to the 16 bytes of the module's memory. */
const withoutPadding = (name: string): string | undefined => name.trim();

const reaches: Readonly<Record<string, string>> = {
  'sfp-link-length-sm': 'single-mode',
  'sfp-link-length-om1': 'om1',
  'sfp-link-length-om2': 'om2',
  'sfp-link-length-om3': 'om3',
  'sfp-link-length-om4': 'om4',
  'sfp-link-length-om5': 'om5',
  'sfp-link-length-cable-assembly': 'cable',
  'sfp-link-length-copper-active-om4': 'copper',
};

/** A row for each kind of cable: `10km` over single-mode fibre, `300m` over OM3. */
function* reachRows(row: Row): Iterable<Row> {
  const { name = '', '.id': id = '' } = row;
  for (const [property, medium] of Object.entries(reaches)) {
    const reach = row[property];
    if (typeof reach !== 'string') continue;
    // a bare number is in the unit of the console: kilometres of single-mode fibre, else metres
    const isFar = reach.endsWith('km') || (medium === 'single-mode' && !reach.endsWith('m'));
    yield { name, '.id': id, medium, [isFar ? 'far-reach' : 'near-reach']: reach };
  }
}

/** A row for each lane; modules of one lane have no such rows. */
function* laneRows(row: Row): Iterable<Row> {
  const module = readable(row);
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
    snmp: walk(optical.mtxrOpticalTable, [
      optical.mtxrOpticalSupplyVoltage,
      optical.mtxrOpticalWavelength,
      optical.mtxrOpticalVendorName,
    ]),
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
        'Vendor, part number, serial number, kind and connector of the SFP module.',
        {
          vendor: text('sfp-vendor-name', optical.mtxrOpticalVendorName, withoutPadding),
          part_number: text('sfp-vendor-part-number'),
          revision: text('sfp-vendor-revision'),
          serial_number: text('sfp-vendor-serial', optical.mtxrOpticalVendorSerial, withoutPadding),
          manufacturing_date: text('sfp-manufacturing-date'),
          module_type: text('sfp-type'),
          connector: text('sfp-connector-type'),
          cmis_revision: text('sfp-cmis-revision'),
        },
        { when: (row) => [row['sfp-vendor-name'], row[optical.mtxrOpticalVendorName.name]].some(isGiven) },
      ),
      states('mikrotik_optical_module_state', 'State of a module with CMIS management (QSFP-DD, QSFP56).', {
        label: 'state',
        text: text('sfp-cmis-module-state'),
        states: ['low-power', 'power-up', 'ready', 'power-down', 'fault'],
      }),
      gauge(
        'mikrotik_optical_eeprom_valid',
        'Whether the checksum of the data that describes the module is right.',
        word({ good: 1, bad: 0 }, 'eeprom-checksum'),
      ),
      gauge('mikrotik_optical_power_class', 'Power class of the module.', count('sfp-power-class')),
      gauge(
        'mikrotik_optical_max_power_watts',
        'Highest power that the module may take.',
        watts('sfp-max-power'),
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
        volts('sfp-supply-voltage', optical.mtxrOpticalSupplyVoltage),
      ),
      gauge(
        'mikrotik_optical_bias_current_amperes',
        'Laser bias current; of several lanes, the highest.',
        milliamperes('sfp-tx-bias-current', optical.mtxrOpticalTxBiasCurrent),
      ),
      gauge(
        'mikrotik_optical_transmit_power_dbm',
        'Transmitted optical power; of several lanes, the lowest.',
        dbm('sfp-tx-power', optical.mtxrOpticalTxPower),
      ),
      gauge(
        'mikrotik_optical_receive_power_dbm',
        'Received optical power; of several lanes, the lowest.',
        dbm('sfp-rx-power', optical.mtxrOpticalRxPower),
      ),
    ],
  },
  {
    api: ethernetMonitor,
    resource: { name: 'interfaces', prefix: 'optical_lane', list: 'optical_lanes' },
    labels: { interface: text('name'), lane: text('lane') },
    namesakes: twoOfOneName(),
    expand: {
      properties: [...Object.keys(ofLane), 'supply-voltage'].flatMap(namesOf),
      makes: {
        lane: Object.keys(ofLane).flatMap(namesOf),
        ...Object.fromEntries(Object.entries(ofLane).map(([name, made]) => [made, namesOf(name)])),
      },
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
        dbm('lane-tx'),
      ),
      gauge(
        'mikrotik_optical_lane_receive_power_dbm',
        'Received optical power of one lane of a module with several.',
        dbm('lane-rx'),
      ),
    ],
  },
  {
    api: ethernetMonitor,
    resource: { name: 'interfaces', prefix: 'optical', list: 'optical_reaches' },
    labels: { interface: text('name'), medium: text('medium') },
    namesakes: twoOfOneName(),
    expand: {
      properties: Object.keys(reaches),
      makes: {
        medium: Object.keys(reaches),
        'near-reach': Object.keys(reaches),
        'far-reach': Object.keys(reaches),
      },
      rows: reachRows,
    },
    metrics: [metres('near-reach'), kilometres('far-reach')].map((field) =>
      gauge(
        'mikrotik_optical_link_length_meters',
        'Distance that the module is made for, by kind of cable.',
        field,
        { when: (row) => row[propertyOf(field) ?? ''] !== undefined },
      ),
    ),
  },
];
