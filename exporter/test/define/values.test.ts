import { describe, expect, test } from 'vitest';
import {
  isNoValue,
  isSet,
  parseBitRate,
  parseBoolean,
  parseChannelFrequency,
  parseChannelWidth,
  parseCoordinate,
  parseDate,
  parseDecimal,
  parseDuration,
  parseInteger,
  parsePart,
  parseSignal,
  parseVersion,
  ValueError,
} from '../../src/define/values.ts';

/** Expected values are worked out by hand, never by the code. */
type Cases<T> = readonly (readonly [text: string, expected: T])[];

function reads<T>(parse: (text: string) => T, cases: Cases<T>): void {
  test.each(cases)('%j', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });
}

function refuses(parse: (text: string) => unknown, texts: readonly string[]): void {
  test.each(texts)('refuses %j', (text) => {
    expect(() => parse(text)).toThrow(ValueError);
  });
}

describe('whole numbers', () => {
  reads<number | bigint>(parseInteger, [
    ['0', 0],
    ['-107', -107],
    ['874233856', 874_233_856],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740992', 9_007_199_254_740_992n],
    ['9007199254740993', 9_007_199_254_740_993n],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
  ]);
  refuses(parseInteger, [
    '',
    ' 1',
    '1 ',
    '1.0',
    '+1',
    '1e3',
    '0x10',
    '1,2',
    '1/2',
    '--1',
    'NaN',
    '١',
    '834MiB',
  ]);
});

describe('decimal numbers', () => {
  reads(parseDecimal, [
    ['54.2', 54.2],
    ['-7.321', -7.321],
    ['0', 0],
    ['2417', 2417],
  ]);
  refuses(parseDecimal, ['', '.5', '5.', '54.2V', '1,5', 'Infinity', 'n/a', '-', '1.2.3', '3.3\n']);
});

describe('durations', () => {
  reads(parseDuration, [
    ['0s', 0],
    ['10ms', 0.01],
    ['350us', 0.000_35],
    ['900ns', 0.000_000_9],
    ['200ms', 0.2],
    ['1ms234us', 0.001_234],
    ['4s750ms', 4.75],
    ['1m', 60],
    ['1m2s', 62],
    ['5d9m11s', 432_551],
    ['1w2d3h4m5s', 788_645],
    ['5h49m36s240ms', 20_976.24],
    ['00:00:00.200', 0.2],
    ['03:04:05', 11_045],
    ['1d02:03:04', 93_784],
    ['1w2d03:04:05', 788_645],
    ['0.5s', 0.5],
    ['52w', 31_449_600],
  ]);
  refuses(parseDuration, [
    '',
    '5s3m',
    '3m3m',
    '1d1w',
    '1us1ms',
    '10',
    '10 ms',
    'ms',
    '-5s',
    '1h 2m',
    '1y',
    '5S',
    '1:2:3',
    '00:60:00',
    '00:00:60',
    '1d2',
    '5s!',
    'x5s',
    `${'9'.repeat(400)}s`,
  ]);
});

describe('dates', () => {
  reads(parseDate, [
    ['1970-01-01', 0],
    ['1970-01-02 00:00:01', 86_401],
    ['2024-03-01 13:13:32', 1_709_298_812],
    ['2024-02-29', 1_709_164_800],
    ['apr/22/2022 07:54:55', 1_650_614_095],
    ['Jun/27/2023 09:03:02', 1_687_856_582],
    ['jan/02/2025', 1_735_776_000],
  ]);
  refuses(parseDate, [
    '',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
    '2024-01-01 24:00:00',
    '2024-01-01 12:60:00',
    '2024-01-01 12:00:60',
    '2024-01-01T12:00:00',
    '2024-01-01 12:00',
    '0024-01-01',
    'feb/30/2024',
    'foo/01/2024',
    'apr/00/2022',
    'apr-22-2022',
    '22/apr/2022',
    ' 2024-01-01',
  ]);
});

describe('booleans', () => {
  reads(parseBoolean, [
    ['true', true],
    ['yes', true],
    ['', true],
    ['false', false],
    ['no', false],
  ]);
  refuses(parseBoolean, ['1', '0', 'True', 'YES', 'on', 'n/a', ' true']);
  test('a flag is set as it is read; a missing one is not', () => {
    expect(['true', 'yes', ''].map(isSet)).toEqual([true, true, true]);
    expect(['false', 'no', undefined, 'True', '1'].map(isSet)).toEqual([false, false, false, false, false]);
  });
});

describe('bit rates', () => {
  reads(parseBitRate, [
    ['10Mbps', 10_000_000],
    ['1Gbps', 1_000_000_000],
    ['2.5Gbps', 2_500_000_000],
    ['400Gbps', 400_000_000_000],
    ['48Mbps', 48_000_000],
    ['65Mbps-20MHz/1S', 65_000_000],
    ['144.4Mbps-20MHz/2S/SGI', 144_400_000],
    ['866.6Mbps-80MHz/2S/SGI', 866_600_000],
    ['10M', 10_000_000],
    ['512k', 512_000],
    ['0', 0],
    ['0bps', 0],
    ['1000000', 1_000_000],
  ]);
  refuses(parseBitRate, [
    '',
    'fast',
    '10-20',
    '2024-03-01',
    '1.2.3Mbps',
    '10 Mbps',
    '-5Mbps',
    '10MB',
    '10Mbit',
    '10M/50M',
    '1Gbps-',
    '1Gbps full',
    '9'.repeat(400),
  ]);
});

describe('signal strength', () => {
  reads(parseSignal, [
    ['-65', -65],
    ['-65@6Mbps', -65],
    ['-51@HT20-4', -51],
    ['-51@1Mbps', -51],
    ['-62dBm@1Mbps', -62],
    ['-62dBm', -62],
    ['20', 20],
  ]);
  refuses(parseSignal, [
    '',
    '@6Mbps',
    '-65@',
    '-65.5',
    '-51@1Mbps 5d8m55s380ms,-46@HT20-4 5m42s170ms',
    '-60,-65',
    'NaN',
    '--65',
    '-65 dBm',
    `-${'9'.repeat(400)}`,
  ]);
});

describe('pairs', () => {
  test.each([
    ['2094536,6689896', ',', 0, '2094536'],
    ['2094536,6689896', ',', 1, '6689896'],
    ['10M/50M', '/', 0, '10M'],
    ['10M/50M', '/', 1, '50M'],
    ['/', '/', 1, ''],
  ] as const)('%j split at %j, part %i', (text, separator, index, expected) => {
    expect(parsePart(text, separator, index)).toBe(expected);
  });
  refuses((text) => parsePart(text, '/', 0), ['5', '5,6', '1/2/3', '']);
});

describe('channels, in MHz', () => {
  reads(parseChannelFrequency, [
    ['2412/20-Ce/gn(18dBm)', 2412],
    ['5745/20-Ce/an', 5745],
    ['5500/ax/Ceee', 5500],
    ['5180+5775/80/P', 5180],
    ['58320', 58_320],
  ]);
  refuses(parseChannelFrequency, ['', 'auto', '24', '2412-20', '2412 MHz', '/2412']);
});

describe('widths of channels, in MHz', () => {
  reads(parseChannelWidth, [
    ['5745/20-Ce/an', 40],
    ['5745/20-Ceee/ac(27dBm)', 80],
    ['2412/20/gn(30dBm)', 20],
    ['5500/ax/Ceee', 80],
    ['5955/be/Ceeeeeeeeeeeeeee', 320],
    ['5180/ax/eeeC/D', 80],
    ['2412/ax', 20],
    ['5180+5775/80/P', 160],
    ['5500/10/a', 10],
    ['58320', 20],
  ]);
  refuses(parseChannelWidth, ['', 'auto', '5ghz-a/n', '/20']);
});

describe('coordinates, in degrees', () => {
  reads(parseCoordinate, [
    ['56.969689', 56.969689],
    ['-24.162471', -24.162471],
    ['0', 0],
    // 58° 8.3338′ and 8° 4.9665′, as the receiver sends them
    ['5808.3338', 58.138896667],
    ['00804.9665', 8.082775],
    ['-3352.5000', -33.875],
    // 33° 51′ 24.48″ south, 151° 12′ 55.8″ east
    ["S 33 51' 24.480''", -33.8568],
    ["E 151 12' 55.800''", 151.2155],
    ["N 56 58' 0''", 56.966666667],
    ["W 0 30' 0''", -0.5],
  ]);
  refuses(parseCoordinate, ['', 'N 56', "X 1 2' 3''", '56,97', '5808.3338N', '1 2', '1234567.5', '56.']);
});

describe('versions', () => {
  reads(parseVersion, [
    ['7.24 (stable)', '7.24'],
    ['7.16.1 (stable)', '7.16.1'],
    ['6.49.17 (long-term)', '6.49.17'],
    ['7.22beta6 (testing)', '7.22beta6'],
    ['7.22rc4', '7.22rc4'],
    ['6.49', '6.49'],
  ]);
  refuses(parseVersion, ['', 'stable', '7.', '7.1 stable', '"5.0rc1"']);
});

test('words that stand for "no value"', () => {
  for (const word of ['', 'none', 'never', 'unlimited', 'auto', 'disabled', 'dynamic', 'n/a', 'unknown']) {
    expect(isNoValue(word), word).toBe(true);
  }
  for (const word of ['0', 'no', 'false', 'N/A', 'nothing']) expect(isNoValue(word), word).toBe(false);
});
