import { isNested, wordsOf } from '../../src/config/declaration.ts';
import type { Key, Keys, ValueKey } from '../../src/config/declaration.ts';
import { fileOf } from '../../src/config/sections/file.ts';
import { catalogue } from './catalogue.ts';

export interface DeclaredKey {
  /** As in messages, with `x` for user-defined names: `auths.x.api.tls`. */
  readonly path: string;
  readonly key: ValueKey;
  /** A configuration file with this value for the key, and the other keys it depends on. */
  readonly fileWith: (value: unknown) => unknown;
}

type Place = (section: unknown) => unknown;

/** Every key with a valid value, including the `_file` keys of secrets. */
export const everyKey: readonly DeclaredKey[] = keysOf(fileOf(catalogue), '', (section) => section);

function keysOf(keys: Keys, path: string, place: Place): DeclaredKey[] {
  return Object.entries(keys).flatMap(([name, key]): DeclaredKey[] => {
    if (isNested(key)) return nestedKeys(name, key, { path, place });
    const context = key.only === undefined ? {} : { [key.only.key]: key.only.values[0] };
    return wordsOf(name, key).map((word) => ({
      path: `${path}${word}`,
      key,
      fileWith: (value) => place({ ...context, [word]: value }),
    }));
  });
}

function nestedKeys(
  name: string,
  key: Extract<Key, { keys: Keys }>,
  { path, place }: { path: string; place: Place },
): DeclaredKey[] {
  const here = `${path}${name}`;
  if (key.kind === 'sections') {
    return keysOf(key.keys, `${here}[0].`, (section) => place({ [name]: [section] }));
  }
  if (key.kind === 'named') {
    return keysOf(key.keys, `${here}.x.`, (section) => place({ [name]: { x: section } }));
  }
  return keysOf(key.keys, `${here}.`, (section) => place({ [name]: section }));
}

/** A name that a mapping of texts takes: `rack`, or a number where the names are numbers. */
export function nameIn(key: ValueKey): string {
  return key.kind === 'labels' && key.name.form?.test('rack') === false ? '1' : 'rack';
}
