import { describe, expect, test } from 'vitest';
import * as fields from '../../src/define/fields.ts';
import type { Field } from '../../src/define/fields.ts';
import type { Raw } from '../../src/define/kinds.ts';
import { ValueError } from '../../src/define/values.ts';

const read = (field: Field, raw: Raw): unknown => fields.readField(field, { p: raw });

type FieldCase = readonly [name: string, field: Field, raw: Raw, expected: number | bigint];

const cases: readonly FieldCase[] = [
  ['count', fields.count('p'), '42', 42],
  ['count', fields.count('p'), '18446744073709551615', 18_446_744_073_709_551_615n],
  ['bytes', fields.bytes('p'), '874233856', 874_233_856],
  ['kibibytes', fields.kibibytes('p'), '2048', 2_097_152],
  ['duration', fields.duration('p'), '10ms', 0.01],
  ['timestamp', fields.timestamp('p'), '1970-01-02', 86_400],
  ['percent', fields.percent('p'), '7', 0.07],
  ['percent', fields.percent('p'), '1%', 0.01],
  ['percent', fields.percent('p'), '112', 1.12],
  ['celsius', fields.celsius('p'), '-12.5', -12.5],
  ['volts', fields.volts('p'), '24.3', 24.3],
  ['amperes', fields.amperes('p'), '0.6', 0.6],
  ['milliamperes', fields.milliamperes('p'), '57', 0.057],
  ['milliamperes', fields.milliamperes('p'), '6.3', 0.0063],
  ['watts', fields.watts('p'), '12.9', 12.9],
  ['rpm', fields.rpm('p'), '4200', 4200],
  ['dbm', fields.dbm('p'), '-7.321', -7.321],
  ['signal', fields.signal('p'), '-65@6Mbps', -65],
  ['decibels', fields.decibels('p'), '41', 41],
  ['megahertz', fields.megahertz('p'), '880', 880_000_000],
  ['channel', fields.channel('p'), '2412/20-Ce/gn(18dBm)', 2_412_000_000],
  ['bitRate', fields.bitRate('p'), '2.5Gbps', 312_500_000],
  ['nanometres', fields.nanometres('p'), '1310', 0.000_001_31],
  ['nanometres', fields.nanometres('p'), '1310.48', 0.000_001_310_48],
  ['decimal', fields.decimal('p'), '1.04', 1.04],
  ['channelWidth', fields.channelWidth('p'), '5500/ax/Ceee', 80_000_000],
  ['kilobitRate', fields.kilobitRate('p'), '27568', 3_446_000],
  ['metres', fields.metres('p'), '185.45m', 185.45],
  ['metres', fields.metres('p'), '25.799999 m', 25.799999],
  ['metres of SNMP', fields.metres('p'), 25.7, 25.7],
  ['kilometresPerHour', fields.kilometresPerHour('p'), '36.000000 km/h', 10],
  ['coordinate', fields.coordinate('p'), "S 33 30' 0''", -33.5],
  ['degrees', fields.degrees('p'), '185.500000 deg. True', 185.5],
  ['degrees', fields.degrees('p'), '-19', -19],
  ['kilometres', fields.kilometres('p'), '3', 3000],
  ['milliseconds', fields.milliseconds('p'), '-1.703', -0.001_703],
  ['microseconds', fields.microseconds('p'), '84', 0.000_084],
  ['nanoseconds', fields.nanoseconds('p'), '-889419842', -0.889_419_842],
  ['hertz', fields.hertz('p'), '50', 50],
  ['partsPerMillion', fields.partsPerMillion('p'), '-12.4', -0.000_012_4],
  ['partsPerBillion', fields.partsPerBillion('p'), '2690', 0.000_002_69],
  ['signedDuration', fields.signedDuration('p'), '-29ms481us', -0.029_481],
  ['signedDuration', fields.signedDuration('p'), '1ms', 0.001],
  ['size', fields.size('p'), '134217728', 134_217_728],
  ['size', fields.size('p'), '40MiB', 41_943_040],
  ['size', fields.size('p'), '1.5KiB', 1536],
  ['flag', fields.flag('p'), 'yes', 1],
  ['flag', fields.flag('p'), 'false', 0],
  ['flag', fields.flag('p'), '', 1],
  ['flag from SNMP', fields.flag('p'), true, 1],
  ['flag from SNMP', fields.flag('p'), false, 0],
  ['not', fields.not(fields.flag('p')), 'true', 0],
  ['not', fields.not(fields.flag('p')), 'no', 1],
  ['limit', fields.limit(fields.bitRate('p')), '8000', 1000],
  ['limit', fields.limit(fields.bitRate('p')), '0', Number.POSITIVE_INFINITY],
  ['a number of SNMP', fields.percent('p'), 7, 0.07],
  ['a number of SNMP', fields.count('p'), 18_446_744_073_709_551_615n, 18_446_744_073_709_551_615n],
  ['word', fields.word({ done: 1, failed: 0 }, 'p'), 'failed', 0],
];

test.each(cases)('%s of %2$j', (_name, field, raw, expected) => {
  expect(read(field, raw)).toBe(expected);
});

const units: readonly (readonly [make: (property: string) => Field, unit: string])[] = [
  [fields.percent, '%'],
  [fields.celsius, 'C'],
  [fields.volts, 'V'],
  [fields.amperes, 'A'],
  [fields.milliamperes, 'mA'],
  [fields.watts, 'W'],
  [fields.rpm, 'RPM'],
  [fields.dbm, 'dBm'],
  [fields.signal, 'dBm'],
  [fields.decibels, 'dB'],
  [fields.megahertz, 'MHz'],
  [fields.nanometres, 'nm'],
  [fields.kilometres, 'km'],
  [fields.milliseconds, 'ms'],
  [fields.microseconds, 'us'],
  [fields.nanoseconds, 'ns'],
  [fields.hertz, 'Hz'],
  [fields.partsPerMillion, 'ppm'],
  [fields.partsPerBillion, 'ppb'],
];

describe.each(units.map(([make, unit]) => [unit, make('p')] as const))('a number in %s', (unit, field) => {
  test('reads the same with its unit and without', () => {
    expect(read(field, `-43${unit}`)).toBe(read(field, '-43'));
  });

  test.each([...new Set(units.map(([, other]) => other))].filter((other) => other !== unit))(
    'does not take %s for it',
    (other) => {
      expect(() => read(field, `43${other}`)).toThrow(ValueError);
    },
  );

  test.each([`43 ${unit}`, unit, `4${unit}3`])('does not take %j', (text) => {
    expect(() => read(field, text)).toThrow(ValueError);
  });
});

const numeric = [
  fields.count,
  fields.bytes,
  fields.kibibytes,
  fields.duration,
  fields.timestamp,
  fields.percent,
  fields.celsius,
  fields.volts,
  fields.amperes,
  fields.milliamperes,
  fields.watts,
  fields.rpm,
  fields.dbm,
  fields.signal,
  fields.decibels,
  fields.megahertz,
  fields.decimal,
  fields.channel,
  fields.channelWidth,
  fields.kilobitRate,
  fields.metres,
  fields.kilometresPerHour,
  fields.coordinate,
  fields.degrees,
  fields.bitRate,
  fields.nanometres,
  fields.kilometres,
  fields.milliseconds,
  fields.microseconds,
  fields.nanoseconds,
  fields.hertz,
  fields.partsPerMillion,
  fields.partsPerBillion,
  fields.signedDuration,
  fields.size,
].map((make) => [make('p').kind.name, make('p')] as const);

describe.each(numeric)('%s', (_name, field) => {
  test.each(['', 'none', 'never', 'unlimited', 'auto', 'disabled', 'dynamic', 'n/a', 'unknown'])(
    '%j is no value, and not zero',
    (word) => {
      expect(read(field, word)).toBeUndefined();
    },
  );

  test.each(['garbage', '1 2', '-', 'NaN', 'Infinity', '0x1F', 'constructor'])('%j is refused', (text) => {
    expect(() => read(field, text)).toThrow(ValueError);
  });

  test('a missing property is no value', () => {
    expect(fields.readField(field, {})).toBeUndefined();
  });
});

test('flags that RouterOS leaves out are false', () => {
  expect(fields.readField(fields.flagOrFalse('p'), {})).toBe(0);
  expect(fields.readField(fields.not(fields.flagOrFalse('p')), {})).toBe(1);
  expect(fields.readField(fields.flag('p'), {})).toBeUndefined();
  expect(fields.readField(fields.not(fields.flag('p')), {})).toBeUndefined();
});

test('both sides of a pair', () => {
  const row = { bytes: '11,22', 'max-limit': '10M/unlimited', empty: '' };
  expect(fields.readField(fields.bytes(fields.tx('bytes')), row)).toBe(11);
  expect(fields.readField(fields.bytes(fields.rx('bytes')), row)).toBe(22);
  expect(fields.readField(fields.bitRate(fields.upload('max-limit')), row)).toBe(1_250_000);
  expect(fields.readField(fields.bitRate(fields.download('max-limit')), row)).toBeUndefined();
  expect(fields.readField(fields.count(fields.tx('empty')), row)).toBeUndefined();
  expect(fields.readField(fields.count(fields.tx('missing')), row)).toBeUndefined();
  expect(() => fields.readField(fields.bytes(fields.upload('bytes')), row)).toThrow(ValueError);
});

describe('words', () => {
  const field = fields.word({ done: 1, incomplete: 0 }, 'p', { none: ['not-supported'] });

  test('have their number, or none, or are refused', () => {
    expect(read(field, 'done')).toBe(1);
    expect(read(field, 'not-supported')).toBeUndefined();
    expect(read(field, 'disabled')).toBeUndefined();
    expect(() => read(field, 'sideways')).toThrow(ValueError);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is just a strange word',
    (word) => {
      expect(() => read(field, word)).toThrow(ValueError);
    },
  );
});

test('texts of labels', () => {
  expect(fields.readText(fields.text('p'), { p: 'ether1' })).toBe('ether1');
  expect(fields.readText(fields.text('p'), { p: 5 })).toBe('5');
  expect(fields.readText(fields.text('p'), {})).toBeUndefined();
  const upper = fields.text('p', undefined, (text) => text.toUpperCase());
  expect(fields.readText(upper, { p: 'ether1' })).toBe('ETHER1');
});
