import { readCertificates, readPrivateKey } from './certificates.ts';
import { formError } from './declaration.ts';
import type { LabelsKey, ListKey, Referable, SecretKey, TextKey, ValueKey } from './declaration.ts';
import { parseDuration } from './duration.ts';
import type { MapReader } from './map-reader.ts';
import type { Text } from './scalar.ts';
import type { Secret } from './secret.ts';

/** The type of a value by the kind of its key. A choice has its own type. */
export interface Values {
  readonly text: string;
  readonly reference: string;
  /** Absolute. */
  readonly path: string;
  /** PEM text. */
  readonly certificates: string;
  /** PEM text. */
  readonly 'private-key': Secret;
  readonly integer: number;
  readonly number: number;
  /** In bits per second. */
  readonly 'bit-rate': number;
  /** In milliseconds. */
  readonly duration: number;
  readonly flag: boolean;
  readonly secret: Secret;
  readonly list: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** What checking a value needs from the rest of the file. */
export interface ValueContext {
  /** Defined names, for references. */
  readonly names: ReadonlyMap<Referable, readonly string[]>;
  /** Texts in the same list that must be unique, with their lines. */
  readonly taken: Map<string, number>;
}

/** The value of one key; undefined if it is absent or after an error. */
export function readValue(map: MapReader, name: string, key: ValueKey, context: ValueContext): unknown {
  switch (key.kind) {
    case 'text':
      return unique(map, readText(map, name, key), key, context);
    case 'reference': {
      const found = map.text(name);
      if (found !== undefined) checkReference(map, found, key.to, context);
      return found?.text;
    }
    case 'choice':
      return map.choice(name, key.of, key.why);
    case 'integer':
      return map.integer(name, key);
    case 'number':
      return map.number(name, key);
    case 'bit-rate':
      return map.bitRate(name);
    case 'duration':
      return map.durationMs(name, { min: declaredMs(key.min), max: declaredMs(key.max) });
    case 'flag':
      return map.flag(name);
    case 'secret':
      return readSecret(map, name, key);
    case 'path': {
      const path = map.text(name);
      return path === undefined ? undefined : map.source.pathOf(path.text);
    }
    case 'certificates':
      return readCertificates(map, name);
    case 'private-key':
      return readPrivateKey(map, name);
    case 'list':
      return readList(map, name, key, context);
    default:
      return readLabels(map, name, key);
  }
}

/** The value in effect without the key. */
export function defaultOf(key: ValueKey, map: MapReader): unknown {
  if (!('default' in key)) return undefined;
  if (key.kind === 'duration' && key.default !== undefined) return declaredMs(key.default);
  if (key.kind === 'path' && key.default !== undefined) return map.source.pathOf(key.default);
  return key.default;
}

/** The milliseconds of a declared duration. */
function declaredMs(text: string): number {
  const value = parseDuration(text);
  if (value === undefined) throw new TypeError(`Declared duration ${text} is not valid`);
  return value;
}

function readText(map: MapReader, name: string, key: TextKey): Text | undefined {
  const found = map.text(name);
  const error = found === undefined ? undefined : formError(found.text, key);
  if (found === undefined || error === undefined) return found;
  map.invalid(found, error);
  return undefined;
}

/** Reports a text that an earlier entry of the list already has. */
function unique(
  map: MapReader,
  found: Text | undefined,
  key: TextKey,
  { taken }: ValueContext,
): string | undefined {
  if (found === undefined || key.unique === undefined) return found?.text;
  const earlier = taken.get(found.text);
  if (earlier === undefined) taken.set(found.text, map.source.lineOf(found.node));
  else map.invalid(found, `The ${key.unique} "${found.text}" is already defined in line ${earlier}`);
  return found.text;
}

function checkReference(map: MapReader, found: Text, to: Referable, { names }: ValueContext): void {
  const known = names.get(to) ?? [];
  if (known.includes(found.text)) return;
  const collectors = to === 'module' ? (names.get('collector') ?? []) : [];
  map.unknownReference(found, to, { known, collectors });
}

function readSecret(map: MapReader, name: string, { least }: SecretKey): Secret | undefined {
  const secret = map.secret(name);
  if (secret !== undefined && least !== undefined && secret.reveal().length < least.characters) {
    map.invalidKey(map.has(name) ? name : `${name}_file`, least.wrong);
  }
  return secret;
}

function readList(
  map: MapReader,
  name: string,
  key: ListKey,
  context: ValueContext,
): readonly string[] | undefined {
  if (!map.has(name)) return undefined;
  const found = key.mayBeEmpty === true && map.isEmptyList(name) ? [] : textsOf(map, name, key);
  for (const item of found) {
    if (key.of.kind === 'reference') checkReference(map, item, key.of.to, context);
    else {
      const error = formError(item.text, key.of);
      if (error !== undefined) map.invalid(item, error);
    }
  }
  return [...new Set(found.map((item) => item.text))];
}

function textsOf(map: MapReader, name: string, { orOne = false }: { orOne?: boolean }): readonly Text[] {
  if (!orOne || map.isList(name)) return map.texts(name);
  const one = map.text(name);
  return one === undefined ? [] : [one];
}

function readLabels(map: MapReader, name: string, { name: form, most }: LabelsKey): Values['labels'] {
  const section = map.child(name);
  const labels: Record<string, string> = {};
  const names = section.names();
  if (names.length > most.count) map.invalidKey(name, most.wrong);
  for (const label of names.slice(0, most.count)) {
    const error = formError(label, form);
    if (error !== undefined) section.invalidKey(label, error);
    const value = section.text(label);
    if (value !== undefined) labels[label] = value.text;
  }
  return labels;
}
