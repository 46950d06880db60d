import type { Keys, NamedKey, NestedKey, Referable, ValueKey } from './declaration.ts';
import { isNested, wordsOf } from './declaration.ts';
import { MapReader } from './map-reader.ts';
import { defaultOf, readValue, type Values } from './read-value.ts';
import type { ConfigSource } from './source.ts';

/** The type of a key that is present and valid. */
type Good<K> = K extends { kind: 'choice'; of: readonly (infer T)[] }
  ? T
  : K extends { kind: infer Kind extends keyof Values }
    ? Values[Kind]
    : never;

/** The type that reading a key returns: undefined without a valid value and without a default. */
type ValueOf<K> = K extends { kind: 'section'; keys: infer S extends Keys }
  ? SectionReader<S>
  : K extends { kind: 'sections'; keys: infer S extends Keys }
    ? readonly SectionReader<S>[]
    : K extends { kind: 'named'; keys: infer S extends Keys }
      ? ReadonlyMap<string, SectionReader<S>>
      : Good<K> | (K extends { default: unknown } | { kind: 'labels' } ? never : undefined);

/**
 * One section of the file, read by its declaration. A value is checked when it is read, so the code of a section decides
 * the order of messages about one line.
 */
export class SectionReader<K extends Keys> {
  /** The same section without its declaration, for checks across several keys. */
  readonly map: MapReader;
  #keys: K;
  /** Shared by the whole file; filled in by the sections that define the names. */
  readonly #names: Map<Referable, readonly string[]>;
  /** Shared by all entries of a list. */
  readonly #taken: Map<string, number>;
  readonly #read = new Map<string, unknown>();

  private constructor(map: MapReader, keys: K, names: Map<Referable, readonly string[]>, taken = new Map()) {
    this.map = map;
    this.#keys = keys;
    this.#names = names;
    this.#taken = taken;
  }

  static root<K extends Keys>(source: ConfigSource, keys: K): SectionReader<K> {
    return new SectionReader(MapReader.root(source, allWords(keys)), keys, new Map());
  }

  /** Makes names known to references. */
  define(kind: Referable, names: readonly string[]): void {
    this.#names.set(kind, names);
  }

  /** Replaces the declaration of a key that depends on another part of the file. Call it before the key is read. */
  redeclare<N extends keyof K & string>(name: N, key: K[N]): void {
    this.#keys = { ...this.#keys, [name]: key };
  }

  /** The same section for code that knows only some of its keys. */
  of<P extends Keys>(): K extends P ? SectionReader<P> : never {
    return this as never;
  }

  /** Reads every key with a value, so that a mistake in one that is of no use here is reported too. */
  checkAll(): void {
    for (const [name, key] of Object.entries(this.#keys)) if (!isNested(key)) this.get(name);
  }

  /** Whether the key is present, including as the path of a secret. */
  has(name: keyof K & string): boolean {
    return this.#isThere(name);
  }

  get<N extends keyof K & string>(name: N): ValueOf<K[N]> {
    if (!this.#read.has(name)) this.#read.set(name, this.#value(name));
    return this.#read.get(name) as ValueOf<K[N]>;
  }

  #value(name: keyof K & string): unknown {
    const key = this.#keys[name];
    if (key === undefined) return undefined;
    if (isNested(key)) return this.#nested(name, key);
    const { only } = key;
    const isUsed = only === undefined || only.values.includes(String(this.get(only.key)));
    return (isUsed ? this.#checked(name, key) : undefined) ?? defaultOf(key, this.map);
  }

  #checked(name: string, key: ValueKey): unknown {
    if (!this.#isThere(name)) this.#reportMissing(name, key);
    const value = readValue(this.map, name, key, { names: this.#names, taken: this.#taken });
    if (value === undefined) return undefined;
    if (key.kind === 'choice' && typeof value === 'string') this.#refuseUnused(name, key.of, value);
    if (key.needs !== undefined && !this.#isThere(key.needs.key)) this.map.invalidKey(name, key.needs.why);
    return value;
  }

  #isThere(name: string): boolean {
    const key = this.#keys[name];
    return key !== undefined && wordsOf(name, key).some((word) => this.map.has(word));
  }

  #reportMissing(name: string, key: ValueKey): void {
    const isNeeded = key.neededBy !== undefined && this.#isThere(key.neededBy);
    if (key.required !== undefined || isNeeded) this.map.missing(name, hintOf(name, key));
    else if (key.kind === 'secret') this.map.refuseCut(name);
  }

  /** Reports keys that belong to another choice, in the order of the choices. */
  #refuseUnused(name: string, choices: readonly string[], chosen: string): void {
    for (const choice of choices) {
      for (const [other, key] of Object.entries(this.#keys)) {
        if (isNested(key) || key.only?.key !== name) continue;
        const { values, otherwise } = key.only;
        if (values[0] !== choice || values.includes(chosen)) continue;
        const usual = `This is only used with ${name}: ${values.join(' or ')}, but ${name} is ${chosen}`;
        for (const word of wordsOf(other, key)) this.map.invalidKey(word, otherwise ?? usual);
      }
    }
  }

  #nested(name: string, key: NestedKey): unknown {
    if (key.kind === 'named') return this.#named(name, key);
    const known = allWords(key.keys);
    if (key.kind === 'section') return this.#child(this.map.child(name, known, key.otherwise), key.keys);
    const taken = new Map<string, number>();
    return this.map.children(name, known).map((map) => this.#child(map, key.keys, taken));
  }

  #named(name: string, key: NamedKey): ReadonlyMap<string, SectionReader<Keys>> {
    const section = this.map.child(name);
    const entries = section.names().map((chosen) => {
      const map = section.child(chosen, allWords(key.keys));
      if (!key.name.form.test(chosen)) section.invalidKey(chosen, key.name.wrong);
      return [chosen, this.#child(map, key.keys)] as const;
    });
    return new Map(entries);
  }

  #child(map: MapReader, keys: Keys, taken?: Map<string, number>): SectionReader<Keys> {
    return new SectionReader(map, keys, this.#names, taken);
  }
}

const allWords = (keys: Keys): readonly string[] =>
  Object.entries(keys).flatMap(([name, key]) => wordsOf(name, key));

/** How to fill in a required key. */
function hintOf(name: string, key: ValueKey): string {
  if (typeof key.required === 'string') return key.required;
  if (key.kind === 'secret') return `${name} or ${name}_file`;
  return key.kind === 'choice' ? key.of.join(' or ') : '';
}
