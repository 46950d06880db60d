import * as kinds from '../../define/kinds.ts';
import type { Kind } from '../../define/kinds.ts';
import {
  bool,
  counter32,
  counter64,
  hundredths,
  mac,
  number,
  signed,
  string,
  type Syntax,
  tenths,
  thousandths,
  ticks,
  truth,
} from '../../define/oid-set.ts';

const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' && value !== null && 'fromText' in value;

/** `bit-rate` of `bitRateKind`. */
const wordOf = (name: string): string =>
  name.replace(/Kind$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The clock that turns local dates into UTC. */
const internal: ReadonlySet<Kind> = new Set([kinds.utcOffsetKind]);

/** Every kind of value by its word in the file, so that a new kind of the language is there at once. */
export const kindByWord: ReadonlyMap<string, Kind> = new Map(
  Object.entries(kinds).flatMap(([name, value]) =>
    isKind(value) && !internal.has(value) ? [[wordOf(name), value] as const] : [],
  ),
);

/** Dates that a device sends in its own time zone; a list of words and numbers is of its own for each metric. */
export const kindWords: readonly string[] = [...kindByWord.keys(), 'local-timestamp', 'words'].sort();

export const syntaxByWord = {
  number,
  counter32,
  counter64,
  tenths,
  hundredths,
  thousandths,
  signed,
  ticks,
  truth,
  bool,
  string,
  mac,
} as const satisfies Readonly<Record<string, Syntax>>;

export const syntaxWords = Object.keys(syntaxByWord) as readonly (keyof typeof syntaxByWord)[];
