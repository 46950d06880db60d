import type { Threshold } from '../../promql/thresholds.ts';

/**
 * Names of Grafana's palette, which it maps per theme. Blue, orange and dark red differ in lightness as well as in hue, so that
 * red-green blindness confuses none of them; a word or a number stands beside each colour all the same.
 */
export const colours = {
  good: 'blue',
  warn: 'orange',
  bad: 'dark-red',
  planned: 'purple',
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

export const oneColour = (colour: Colour = 'neutral'): readonly Step[] => [
  { value: null, color: colours[colour] },
];
