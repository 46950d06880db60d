import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { amperes, celsius, flag, type Row, rpm, text, volts, watts } from '../define/fields.ts';
import { multiply, type Raw } from '../define/kinds.ts';
import { gauge, states } from '../define/metrics.ts';
import { indexOf, type OidObject } from '../define/oid-set.ts';
import { menu, scalars, walk } from '../define/sources.ts';
import * as health from '../oids/mikrotik-health.ts';

/** Converts every form of the menu to rows of `sensor`, `unit` (as RouterOS 7 names it) and `value`. */
type Unit = 'C' | 'V' | 'A' | 'W' | 'RPM' | 'state';

/** `idle` is a power supply in reserve; one that is not present is neither. */
const okOfState = new Map([
  ['ok', true],
  ['idle', true],
  ['fail', false],
  ['no-input', false],
]);

/** A row of a unit that the table does not know is lost, and counted. */
function sensor(name: string, unit: string, value: Raw): Row {
  if (unit !== 'state') return { sensor: name, unit, value };
  const ok = okOfState.get(String(value));
  return { sensor: name, unit, state: value, ...(ok === undefined ? {} : { ok }) };
}

/** RouterOS 6 returns one row with a property per sensor of the board and no units. */
const flatSensors: Readonly<Record<string, Unit>> = {
  voltage: 'V',
  'jack-voltage': 'V',
  '2pin-voltage': 'V',
  'poe-in-voltage': 'V',
  'psu-voltage': 'V',
  'psu1-voltage': 'V',
  'psu2-voltage': 'V',
  battery: 'V',
  core: 'V',
  '3.3v': 'V',
  '5v': 'V',
  '12v': 'V',
  temperature: 'C',
  'cpu-temperature': 'C',
  'cpu-temp': 'C',
  'lm87-temp': 'C',
  'board-temp': 'C',
  'board-temperature1': 'C',
  'board-temperature2': 'C',
  'board-temperature3': 'C',
  'phy-temperature': 'C',
  'switch-temperature': 'C',
  'sfp-temperature': 'C',
  'fan1-speed': 'RPM',
  'fan2-speed': 'RPM',
  'fan3-speed': 'RPM',
  'fan4-speed': 'RPM',
  'fan5-speed': 'RPM',
  'fan6-speed': 'RPM',
  // with one fan, or two of which one is the reserve (RB1000, RB1100)
  'fan-speed': 'RPM',
  'fan-speed2': 'RPM',
  'psu1-current': 'A',
  'psu2-current': 'A',
  'power-consumption': 'W',
  'poe-out-consumption': 'W',
  'fan-state': 'state',
  'psu1-state': 'state',
  'psu2-state': 'state',
};

/** Sensors of other boards, by the words in their names. */
const unitOfWord: readonly (readonly [RegExp, Unit])[] = [
  [/temp(?:erature)?\d*$/, 'C'],
  [/voltage\d*$/, 'V'],
  [/current\d*$/, 'A'],
  [/(?:power|consumption)\d*$/, 'W'],
  [/speed\d*$/, 'RPM'],
];

/** A number with its unit, such as `35C`. */
const withUnit = /^-?\d+(?:\.\d+)?(C|V|A|W|RPM)$/;

/**
 * A row without `type` is a state (`fan-state`, 7.x) only if its value is a word. A number gets the unit that it
 * carries or that its name implies; without either it is of a type not known, never a state.
 */
function unitOf(name: string, type: Raw | undefined, value: Raw): string {
  if (type !== undefined && type !== '') return String(type);
  const shown = String(value);
  const unit = flatSensors[name] ?? unitOfWord.find(([words]) => words.test(name))?.[1];
  const isWord = !/^-?\d/.test(shown);
  if (unit !== undefined && unit !== 'state') return unit;
  return isWord ? 'state' : (withUnit.exec(shown)?.[1] ?? 'unknown');
}

const scalarSensors: readonly (readonly [object: OidObject, sensor: string, unit: Unit])[] = [
  [health.mtxrHlCoreVoltage, 'core', 'V'],
  [health.mtxrHlThreeDotThreeVoltage, '3.3v', 'V'],
  [health.mtxrHlFiveVoltage, '5v', 'V'],
  [health.mtxrHlTwelveVoltage, '12v', 'V'],
  [health.mtxrHlSensorTemperature, 'sensor-temperature', 'C'],
  [health.mtxrHlCpuTemperature, 'cpu-temp', 'C'],
  [health.mtxrHlBoardTemperature, 'board-temp', 'C'],
  [health.mtxrHlVoltage, 'voltage', 'V'],
  [health.mtxrHlTemperature, 'temperature', 'C'],
  [health.mtxrHlProcessorTemperature, 'cpu-temperature', 'C'],
  [health.mtxrHlPower, 'power-consumption', 'W'],
  [health.mtxrHlPowerSupplyState, 'psu1-state', 'state'],
  [health.mtxrHlBackupPowerSupplyState, 'psu2-state', 'state'],
  [health.mtxrHlFanSpeed1, 'fan1-speed', 'RPM'],
  [health.mtxrHlFanSpeed2, 'fan2-speed', 'RPM'],
];

const gaugeUnits: Readonly<Record<string, readonly [unit: Unit, factor: number]>> = {
  C: ['C', 1],
  RPM: ['RPM', 1],
  dV: ['V', 0.1],
  dA: ['A', 0.1],
  dW: ['W', 0.1],
};

/**
 * SwOS Lite sends neither names nor units (CSS610, 2.20): both follow from the id, which is that of RouterOS boards,
 * but power supplies have hundredths of volts and milliamperes.
 */
const gaugesById: Readonly<Record<number, readonly [sensor: string, unit: Unit, factor: number]>> = {
  14: ['temperature', 'C', 1],
  16: ['power-consumption', 'W', 0.1],
  50: ['sfp-temperature', 'C', 1],
  51: ['switch-temperature', 'C', 1],
  52: ['cpu-temperature', 'C', 1],
};
const gaugeSeries: Readonly<Record<number, readonly [sensor: string, unit: Unit, factor: number]>> = {
  70: ['fan?-speed', 'RPM', 1],
  71: ['board-temperature?', 'C', 1],
  72: ['psu?-voltage', 'V', 0.01],
  73: ['psu?-current', 'A', 0.001],
  74: ['psu?-state', 'state', 1],
};

function* unnamedGauge(id: number, value: number): Iterable<Row> {
  // 7201 is the first of its kind
  const [series, number] = [Math.floor(id / 100), id % 100];
  const [pattern, unit, factor] = gaugesById[id] ?? gaugeSeries[series] ?? [`gauge-${id}`, undefined, 1];
  const name = pattern.replace('?', String(number));
  if (unit === 'state') yield sensor(name, unit, stateOf(value));
  else if (unit !== undefined) yield sensor(name, unit, multiply(value, factor));
  // without a unit it belongs to no metric
  else yield { sensor: name };
}

/** 0 is ok, anything else is not: the reverse of the scalars. */
const stateOf = (value: Raw): string => (Number(value) === 0 ? 'ok' : 'fail');

/** Text that is not a number passes unchanged: the parser of the field rejects it. */
function fromMilliamperes(value: Raw): Raw {
  const number = /^(-?\d{1,9}(?:\.\d{1,3})?)(?:mA)?$/.exec(String(value))?.[1];
  return number === undefined ? value : multiply(Number(number), 0.001);
}

const gaugeId = indexOf(health.mtxrGaugeTable, 'id');

function* rowsOf(row: Row): Iterable<Row> {
  const { mtxrGaugeName: gaugeName, mtxrGaugeValue: gaugeValue, mtxrGaugeUnit: gaugeUnit } = row;
  if (gaugeName !== undefined) {
    const [unit, factor] = gaugeUnits[String(gaugeUnit)] ?? [undefined, 1];
    if (gaugeValue === undefined) return;
    if (unit !== undefined) yield sensor(String(gaugeName), unit, multiply(Number(gaugeValue), factor));
    else if (gaugeUnit === 'status') yield sensor(String(gaugeName), 'state', stateOf(gaugeValue));
    else yield sensor(String(gaugeName), String(gaugeUnit), gaugeValue);
    return;
  }
  if (gaugeValue !== undefined) {
    yield* unnamedGauge(Number(row[gaugeId.name]), Number(gaugeValue));
    return;
  }
  if (row['value'] !== undefined && row['name'] !== undefined) {
    const name = String(row['name']);
    yield sensor(name, unitOf(name, row['type'], row['value']), row['value']);
    return;
  }
  for (const [name, unit] of Object.entries(flatSensors)) {
    if (row[name] !== undefined) yield sensor(name, unit, row[name]);
  }
  // in milliamperes; currents of power supplies are in amperes
  const current = row['current'] ?? row[health.mtxrHlCurrent.name];
  if (current !== undefined) yield sensor('current', 'A', fromMilliamperes(current));
  for (const [object, name, unit] of scalarSensors) {
    const value = row[object.name];
    if (value !== undefined) yield sensor(name, unit, value);
  }
}

/** Sensors of RouterOS 6, where each is a property. */
const flat = ['current', ...Object.keys(flatSensors)];

const fanInUse = (fan: string): string | undefined => (fan === '' || fan === 'n/a' ? undefined : fan);

const of = (unit: Unit) => ({ when: (row: Row) => row['unit'] === unit });

export default defineCollector({
  name: 'health',
  title: 'Health: temperatures, voltages, fans, power supplies',
  types: everywhere,
  notes:
    'RouterOS 6 returns one row with a property per sensor, RouterOS 7 one row per sensor. SNMP has ' +
    'scalars and, from 6.47 on, a gauge table; if both report a sensor, the table wins. SwOS Lite sends gauges ' +
    'without names, which follow from their ids.',
  tables: [
    {
      api: menu('/system/health'),
      snmp: [
        walk(health.mtxrGaugeTable, [
          health.mtxrGaugeName,
          health.mtxrGaugeValue,
          health.mtxrGaugeUnit,
          gaugeId,
        ]),
        scalars(...scalarSensors.map(([object]) => object), health.mtxrHlCurrent),
      ],
      resource: {
        name: 'health',
        title: 'Temperatures, voltages, fans, power supplies',
        prefix: 'health',
        example: { sensor: 'cpu-temperature', temperature_celsius: 52 },
      },
      expand: {
        properties: ['name', 'value', 'type', ...flat],
        makes: {
          sensor: ['name', ...flat],
          value: ['value', ...flat],
          state: ['value', ...flat],
          ok: ['value', ...flat],
        },
        rows: rowsOf,
      },
      labels: { sensor: text('sensor') },
      metrics: [
        gauge(
          'mikrotik_health_temperature_celsius',
          'Temperature reported by the sensor.',
          celsius('value'),
          of('C'),
        ),
        gauge('mikrotik_health_voltage_volts', 'Voltage reported by the sensor.', volts('value'), of('V')),
        gauge(
          'mikrotik_health_current_amperes',
          'Current reported by the sensor.',
          amperes('value'),
          of('A'),
        ),
        gauge('mikrotik_health_power_watts', 'Power reported by the sensor.', watts('value'), of('W')),
        gauge('mikrotik_health_fan_speed_rpm', 'Fan speed.', rpm('value'), of('RPM')),
        gauge('mikrotik_health_ok', 'Whether the fan or power supply reports ok.', flag('ok'), of('state')),
        states('mikrotik_health_state', 'State of the fan or power supply as RouterOS reports it.', {
          label: 'state',
          text: text('state'),
          states: ['ok', 'fail'],
          ...of('state'),
        }),
      ],
    },
    {
      // a flat property of the menu on RouterOS 6
      api: [menu('/system/health/settings'), menu('/system/health')],
      snmp: scalars(),
      labels: {},
      metrics: [
        states('mikrotik_health_active_fan', 'The fan in use, on boards with two.', {
          label: 'fan',
          text: text('active-fan', health.mtxrHlActiveFan, fanInUse),
          states: ['main', 'auxiliary', 'none'],
        }),
        states('mikrotik_health_alarm_socket', 'State of the alarm socket.', {
          label: 'state',
          text: text(null, health.mtxrAlarmSocketStatus),
          states: ['inactive', 'active'],
        }),
      ],
    },
  ],
});
