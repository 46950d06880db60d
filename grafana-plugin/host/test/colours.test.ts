import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTheme } from '@grafana/data';
import { expect, test } from 'vitest';
import { boardsFolder } from '../server/defaults.ts';

type Rgb = readonly [red: number, green: number, blue: number];

interface Override {
  readonly properties: readonly { readonly id: string; readonly value: unknown }[];
}

const named = new Set<string>();
/** Those behind the letters of table cells, and behind the large ones of filled panels. */
const behindText = new Set<string>();
const filled = new Set<string>();

interface FilledPanel {
  readonly options: { readonly colorMode: 'background_solid' };
  readonly fieldConfig: unknown;
}

const isFilled = (value: unknown): value is FilledPanel =>
  (value as Partial<FilledPanel> | null)?.options?.colorMode === 'background_solid';

function collect(value: unknown, into: Set<string>): void {
  for (const [, name] of JSON.stringify(value).matchAll(/"color":"([^"]+)"/gu)) into.add(name!);
}

for (const file of readdirSync(boardsFolder)) {
  const board = JSON.parse(readFileSync(join(boardsFolder, file), 'utf8'), (key, value: unknown) => {
    if (isFilled(value)) {
      collect(value.fieldConfig, filled);
      return { ...value, fieldConfig: {} };
    }
    if (key !== 'overrides') return value;
    for (const { properties } of value as readonly Override[]) {
      const cell = JSON.stringify(properties.find(({ id }) => id === 'custom.cellOptions')?.value ?? '');
      collect(properties, cell.includes('color-background') ? behindText : named);
    }
    return [];
  }) as unknown;
  collect(board, named);
}

/** Machado, Oliveira and Fernandes (2009): what linear light becomes for eyes that lack one kind of cone. */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no cones for red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no cones for green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

function lightOf(colour: string): Rgb {
  const channels = /^#(..)(..)(..)$/u
    .exec(colour)!
    .slice(1)
    .map((hex) => linear(Number.parseInt(hex, 16) / 255));
  return channels as unknown as Rgb;
}

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: string, other: string): number {
  const [dark, light] = [one, other].map((each) => luminance(lightOf(each))).sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const dot = (row: Rgb, [red, green, blue]: Rgb): number => row[0] * red + row[1] * green + row[2] * blue;

const lightness = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

/** CIE L*a*b* under D65. */
function lab(light: Rgb): Rgb {
  const [x, y, z] = [
    lightness(dot([0.4124, 0.3576, 0.1805], light) / 0.95047),
    lightness(dot([0.2126, 0.7152, 0.0722], light)),
    lightness(dot([0.0193, 0.1192, 0.9505], light) / 1.08883),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, eye: readonly Rgb[]): number {
  const [left, right] = [one, other].map((colour) => {
    const light = lightOf(colour);
    return lab(eye.map((row) => Math.max(dot(row, light), 0)) as unknown as Rgb);
  });
  return Math.hypot(left![0] - right![0], left![1] - right![1], left![2] - right![2]);
}

const isColour = (name: string): boolean => !['text', 'transparent'].includes(name);
const states = [...named].filter(isColour);
const panels = [...filled].filter(isColour);
const cells = [...behindText].filter(isColour);

/** The letters that Grafana writes on a colour: dark ones where the mean of its channels, as eyes weigh them, is above 180. */
function textOn(colour: string): string {
  const [red, green, blue] = /^#(..)(..)(..)$/u
    .exec(colour)!
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  return (red! * 299 + green! * 587 + blue! * 114) / 1000 > 180 ? '#202226' : '#f7f8fa';
}

test.each(['dark', 'light'] as const)('each colour of a state is legible in the %s theme', (mode) => {
  const theme = createTheme({ colors: { mode } });
  const background = theme.colors.background.primary;
  for (const name of states) {
    const colour = theme.visualization.getColorByName(name);
    // What WCAG 2 asks of large letters and of what is not text.
    expect(contrast(colour, background), `${name} ${colour} on ${background}`).toBeGreaterThanOrEqual(3);
  }
});

test.each(['dark', 'light'] as const)('letters are legible on the filled panels of the %s theme', (mode) => {
  const { visualization } = createTheme({ colors: { mode } });
  expect(panels.length).toBeGreaterThan(3);
  for (const name of panels) {
    const colour = visualization.getColorByName(name);
    // What WCAG 2 asks of large letters.
    expect(contrast(textOn(colour), colour), `${name} ${colour}`).toBeGreaterThanOrEqual(3);
  }
});

test.each(['dark', 'light'] as const)('letters are legible on the coloured cells of the %s theme', (mode) => {
  const { visualization } = createTheme({ colors: { mode } });
  expect(cells.length).toBeGreaterThan(1);
  // letters of that colour would be on it
  expect(behindText).not.toContain('text');
  for (const name of cells) {
    const colour = visualization.getColorByName(name);
    // What WCAG 2 asks of text.
    expect(contrast(textOn(colour), colour), `${name} ${colour}`).toBeGreaterThanOrEqual(4.5);
  }
});

const pairs = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));

test.each(Object.keys(eyes))('no two colours of states are alike with %s', (eye) => {
  for (const mode of ['dark', 'light'] as const) {
    const { visualization } = createTheme({ colors: { mode } });
    for (const drawn of [states, panels])
      for (const [one, other] of pairs(drawn)) {
        const [left, right] = [one, other].map((name) => visualization.getColorByName(name));
        // 2 is just visible side by side; these are seen apart, and from afar.
        expect(distance(left!, right!, eyes[eye]!), `${one} and ${other}, ${mode}`).toBeGreaterThan(15);
      }
  }
});
