import type { FieldConfig } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Threshold } from '../../promql/thresholds.ts';

/**
 * Names of Grafana's palette, which it maps per theme. Eyes without cones for red or green keep all of them apart, and each is legible
 * on both themes; `grafana-plugin/host/test/colours.test.ts` computes it. A word or a number stands beside each colour all the same.
 */
export const colours = {
  good: 'semi-dark-blue',
  warn: 'dark-orange',
  bad: 'semi-dark-red',
  planned: 'light-purple',
  neutral: 'text',
  unknown: '#808080',
} as const;

export type Colour = keyof typeof colours;

interface Step {
  readonly value: number | null;
  readonly color: string;
}

/** The steps of a threshold from the lowest value up, as Grafana needs them. */
export function stepsOf({ warn, bad, worse }: Threshold): readonly Step[] {
  return worse === 'above'
    ? [
        { value: null, color: colours.good },
        { value: warn, color: colours.warn },
        { value: bad, color: colours.bad },
      ]
    : // A step holds from its value on: at the bad value itself the quantity is still at its warning.
      [
        { value: null, color: colours.bad },
        { value: bad, color: colours.warn },
        { value: warn, color: colours.good },
      ];
}

/** For a count of which each one is bad, such as devices that are down. */
export const anyIs = (colour: Colour): readonly Step[] => [
  { value: null, color: colours.good },
  { value: 1, color: colours[colour] },
];

/** The same behind letters: lighter or darker, as Grafana writes black or white on them. */
const backgrounds: ReadonlyMap<string, string> = new Map([
  [colours.warn, 'super-light-orange'],
  [colours.bad, 'dark-red'],
  // the pale purple of the dark theme in both: Grafana writes white on that of the light one
  [colours.planned, '#deb6f2'],
]);

/** A field whose colours are behind letters. `others` are those that are legible as they are: good, neutral, unknown. */
export const behindLetters = (
  field: FieldConfig,
  others: (colour: string) => string = (colour) => colour,
): FieldConfig =>
  JSON.parse(
    JSON.stringify(field, (key, value: unknown) => {
      if (key !== 'color' || typeof value !== 'string') return value;
      return backgrounds.get(value) ?? others(value);
    }),
  ) as FieldConfig;

/** Limits of a graph: a line in the colour of what begins there, whichever direction is worse. */
export const limitsOf = ({ warn, bad }: Threshold): readonly Step[] => [
  { value: null, color: 'transparent' },
  ...[
    { value: warn, color: colours.warn },
    { value: bad, color: colours.bad },
  ].sort((one, other) => one.value - other.value),
];

export const oneColour = (colour: Colour = 'neutral'): readonly Step[] => [
  { value: null, color: colours[colour] },
];
