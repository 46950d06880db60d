import { asSigned, type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const health = '1.3.6.1.4.1.14988.1.1.3';

type Kind = 'temperature_celsius' | 'voltage_volts' | 'current_amperes' | 'power_watts' | 'fan_speed_rpm';

/** mtxrHealth scalars by their number below mtxrHealth, with the exponent of the conversion to the base unit. */
const scalars: readonly (readonly [number: number, sensor: string, kind: Kind, exponent: number])[] = [
  [1, 'core', 'voltage_volts', -1],
  [2, '3.3v', 'voltage_volts', -1],
  [3, '5v', 'voltage_volts', -1],
  [4, '12v', 'voltage_volts', -1],
  [5, 'sensor-temperature', 'temperature_celsius', -1],
  [6, 'cpu-temp', 'temperature_celsius', -1],
  [7, 'board-temp', 'temperature_celsius', -1],
  [8, 'voltage', 'voltage_volts', -1],
  [10, 'temperature', 'temperature_celsius', -1],
  [11, 'cpu-temperature', 'temperature_celsius', -1],
  [12, 'power-consumption', 'power_watts', -1],
  [13, 'current', 'current_amperes', -3],
  [17, 'fan1-speed', 'fan_speed_rpm', 0],
  [18, 'fan2-speed', 'fan_speed_rpm', 0],
];

/** mtxrGaugeUnit: celsius(1), rpm(2), dV(3), dA(4), dW(5), status(6). */
const gaugeKinds: Readonly<Record<string, readonly [kind: Kind, exponent: number]>> = {
  1: ['temperature_celsius', 0],
  2: ['fan_speed_rpm', 0],
  3: ['voltage_volts', -1],
  4: ['current_amperes', -1],
  5: ['power_watts', -1],
};

export function addHealth(walk: WalkText, series: RawSeries): void {
  const names = walk.column(`${health}.100.1.2`);
  const values = walk.column(`${health}.100.1.3`);
  const units = walk.column(`${health}.100.1.4`);
  for (const [index, sensor] of names) {
    const kind = gaugeKinds[units.get(index) ?? ''];
    // a status of 0 is ok
    if (kind === undefined) addState(series, sensor, values.get(index) === '0');
    else series.add(`health_${kind[0]}`, { sensor }, shifted(asSigned(values.get(index)), kind[1]));
  }
  const known = new Set(names.values());
  for (const [number, sensor, kind, exponent] of scalars) {
    if (known.has(sensor)) continue;
    series.add(`health_${kind}`, { sensor }, shifted(walk.scalar(`${health}.${number}`), exponent));
  }
  for (const [number, sensor] of [
    [15, 'psu1-state'],
    [16, 'psu2-state'],
  ] as const) {
    const state = walk.scalar(`${health}.${number}`);
    if (state !== undefined && !known.has(sensor)) addState(series, sensor, state === '1');
  }
}

function addState(series: RawSeries, sensor: string, ok: boolean): void {
  series.add('health_ok', { sensor }, ok ? '1' : '0');
  series.add('health_state', { sensor, state: 'ok' }, ok ? '1' : '0');
  series.add('health_state', { sensor, state: 'fail' }, ok ? '0' : '1');
}
