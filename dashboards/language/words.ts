import { MappingType, SpecialValueMatch, type ValueMapping } from '@grafana/grafana-foundation-sdk/dashboard';
import { type Colour, colours } from './colours.ts';

/** What a number is called, and its colour. */
export interface Word {
  readonly text: string;
  readonly colour: Colour;
}

/** Words for the values of a state, by value. */
export type Words = Readonly<Record<number, Word>>;

const word = (text: string, colour: Colour): Word => ({ text, colour });

/** Symbols differ in shape: a wall is read from 4 m, and not everybody sees the colours. */
export const states = {
  up: { 0: word('▼ DOWN', 'bad'), 1: word('▲ UP', 'good') },
  running: { 0: word('▼ down', 'bad'), 1: word('▲ up', 'good') },
  unreachable: { 0: word('▲ UP', 'good'), 1: word('▼ DOWN', 'bad') },
  siteState: {
    0: word('▲ UP', 'good'),
    1: word('■ MAINT', 'planned'),
    2: word('◆ PART', 'warn'),
    3: word('▼ DOWN', 'bad'),
  },
  maintenance: { 0: word('no', 'neutral'), 1: word('■ MAINT', 'planned') },
  established: { 0: word('▼ down', 'bad'), 1: word('▲ established', 'good') },
  master: { 0: word('backup', 'neutral'), 1: word('■ master', 'good') },
  ok: { 0: word('▼ FAILED', 'bad'), 1: word('▲ ok', 'good') },
  yesNo: { 0: word('no', 'neutral'), 1: word('yes', 'neutral') },
  registered: {
    0: word('▼ not registered', 'bad'),
    1: word('▲ registered', 'good'),
    2: word('■ roaming', 'warn'),
  },
  /** A condition that should not be. */
  fault: { 0: word('▲ ok', 'good'), 1: word('▼ FAULT', 'bad') },
} as const satisfies Record<string, Words>;

/** Grafana's value mappings of words, and of no value: an empty panel must not look like a good one. */
export function mappingsOf(words: Words, noData: string): ValueMapping[] {
  const options = Object.fromEntries(
    Object.entries(words).map(([value, { text, colour }], index) => [
      value,
      // on a narrow tile, the symbol would stand on a line of its own
      { text: text.replace(/^([▲▼■◆]) /u, '$1\u00a0'), color: colours[colour], index },
    ]),
  );
  return [
    ...(Object.keys(options).length === 0 ? [] : [{ type: MappingType.ValueToText, options } as const]),
    {
      type: MappingType.SpecialValue,
      options: { match: SpecialValueMatch.NullAndNan, result: { text: noData, color: colours.unknown } },
    },
  ];
}
