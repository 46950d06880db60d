import { expect, test } from 'vitest';
import * as values from '../../src/define/values.ts';

/** Small seeded generator, so that a failure can be repeated. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  '0',
  '7',
  '12',
  '-',
  '.',
  ',',
  '/',
  ':',
  ' ',
  'w',
  'd',
  'h',
  'm',
  's',
  'ms',
  'us',
  'M',
  'G',
  'bps',
];
const oddPieces = [
  '@',
  '+',
  'x',
  'é',
  '\u0000',
  '\n',
  'jan',
  'true',
  'n/a',
  '(',
  ')',
  '-20MHz',
  '\ud83d',
  'e5',
  '%',
];

function randomText(random: (below: number) => number): string {
  const all = [...pieces, ...oddPieces];
  return Array.from({ length: 1 + random(6) }, () => all[random(all.length)] ?? '').join('');
}

const parsers = {
  parseInteger: values.parseInteger,
  parseDecimal: values.parseDecimal,
  parseDuration: values.parseDuration,
  parseDate: values.parseDate,
  parseBitRate: values.parseBitRate,
  parseSignal: values.parseSignal,
  parseChannelFrequency: values.parseChannelFrequency,
} as const;

test.each(Object.entries(parsers))('%s gives a finite number or refuses', (_name, parse) => {
  const random = randomNumbers(20_260_101);
  for (let i = 0; i < 20_000; i++) {
    const text = randomText(random);
    let value: number | bigint;
    try {
      value = parse(text);
    } catch (error) {
      expect(error).toBeInstanceOf(values.ValueError);
      continue;
    }
    expect(Number.isFinite(Number(value)), text).toBe(true);
    expect(text, 'a number without a digit in the text').toMatch(/\d/);
  }
});

// Anchored: valid text with anything extra before or after it is invalid.
const understood: Readonly<Record<keyof typeof parsers, readonly string[]>> = {
  parseInteger: ['42', '-1', '18446744073709551615'],
  parseDecimal: ['3.3', '-7.321'],
  parseDuration: ['10ms', '1w2d3h4m5s', '00:00:00.200'],
  parseDate: ['2024-03-01 13:13:32', 'apr/22/2022 07:54:55'],
  parseBitRate: ['2.5Gbps', '866.6Mbps-80MHz/2S/SGI', '10M'],
  parseSignal: ['-65', '-51@HT20-4'],
  parseChannelFrequency: ['58320', '5180+5775'],
};

test.each(Object.entries(parsers))('%s reads whole texts only', (name, parse) => {
  for (const text of understood[name as keyof typeof parsers]) {
    expect(() => parse(text)).not.toThrow();
    for (const foreign of [' ', '\n', '\u0000', '!', '"', 'é', ';', '$']) {
      expect(() => parse(foreign + text), JSON.stringify(foreign + text)).toThrow(values.ValueError);
      expect(() => parse(text + foreign), JSON.stringify(text + foreign)).toThrow(values.ValueError);
    }
  }
});
