import { isNested, wordsOf } from '../../src/config/declaration.ts';
import type { Keys, ValueKey } from '../../src/config/declaration.ts';

export interface Schema {
  readonly [keyword: string]: unknown;
}

type Entry = readonly [name: string, key: ValueKey];

/** Keys that are always required. */
export function alwaysRequired(keys: Keys): readonly string[] {
  return valueKeys(keys)
    .filter(([, key]) => isAlwaysRequired(key) && key.kind !== 'secret')
    .map(([name]) => name);
}

/** Requirements between the keys of a section, one schema each. */
export function keyConditions(keys: Keys): readonly Schema[] {
  const entries = valueKeys(keys);
  return [
    ...entries.filter(([, key]) => isAlwaysRequired(key) && key.kind === 'secret').map(present),
    ...entries.flatMap(([name, key]) => (key.kind === 'secret' ? [eitherOr(name)] : [])),
    ...entries.flatMap(([name, key]) =>
      key.kind === 'choice' ? choiceConditions(name, key.of, entries) : [],
    ),
    ...entries.flatMap((entry) => dependencies(entry, keys)),
  ];
}

function valueKeys(keys: Keys): readonly Entry[] {
  return Object.entries(keys).flatMap(([name, key]): Entry[] => (isNested(key) ? [] : [[name, key]]));
}

const isAlwaysRequired = (key: ValueKey): boolean => key.required !== undefined && key.only === undefined;

/** The key, or the file with the secret, is present. */
function present([name, key]: Entry): Schema {
  const words = wordsOf(name, key);
  return words.length === 1 ? { required: words } : { anyOf: words.map((word) => ({ required: [word] })) };
}

/** A secret is either in the configuration file or in its own file. */
const eitherOr = (name: string): Schema => ({
  dependencies: { [`${name}_file`]: { properties: { [name]: false } } },
});

/** For each choice, the keys that it requires and the keys that it makes meaningless. */
function choiceConditions(
  name: string,
  choices: readonly string[],
  entries: readonly Entry[],
): readonly Schema[] {
  const dependent = entries.filter(([, key]) => key.only?.key === name);
  if (dependent.length === 0) return [];
  return choices.map((choice) => {
    const used = dependent.filter(([, key]) => key.only?.values.includes(choice));
    const unused = dependent.filter((entry) => !used.includes(entry));
    const demanded = used.filter(([, key]) => key.required !== undefined).map(present);
    const refused = unused.flatMap(([other, key]) => wordsOf(other, key)).map((word) => [word, false]);
    return {
      if: { properties: { [name]: { enum: asInYaml(choice) } }, required: [name] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: {
        properties: Object.fromEntries(refused),
        ...(demanded.length === 0 ? {} : { allOf: demanded }),
      },
    };
  });
}

function dependencies(entry: Entry, keys: Keys): readonly Schema[] {
  const [name, { neededBy, needs }] = entry;
  const dependent = neededBy === undefined ? undefined : keys[neededBy];
  const by = neededBy === undefined || dependent === undefined ? [] : wordsOf(neededBy, dependent);
  return [
    ...by.map((word) => ({ dependencies: { [word]: present(entry) } })),
    ...(needs === undefined ? [] : [{ dependencies: { [name]: [needs.key] } }]),
  ];
}

/** YAML reads text that looks like a number as one. */
export const asInYaml = (word: string): readonly (string | number)[] =>
  /^\d+$/.test(word) ? [Number(word), word] : [word];
