import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { quoteDeviceText } from '../errors/exporter-error.ts';
import { parseBitRate } from './bit-rate.ts';
import { formatDuration, parseDuration } from './duration.ts';
import { asWritten, readText, type Text } from './scalar.ts';
import { Secret } from './secret.ts';
import { readSecretFile } from './secret-file.ts';
import type { ConfigSource } from './source.ts';
import { collectorHint, suggestion } from './spelling.ts';

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Without exponent or sign of plus, so that every YAML parser agrees that it is a number. */
export const decimalText = /^-?\d{1,15}(?:\.\d{1,15})?$/;

const cutSecret =
  'A # after a blank starts a comment; quote the value, or move the comment to a line of its own';

/**
 * One mapping in the file and its allowed keys. A getter that finds a mistake reports it and returns undefined, so that
 * one run finds every mistake in the file.
 */
export class MapReader {
  readonly source: ConfigSource;
  readonly path: string;
  readonly #pairs: ReadonlyMap<string, Pair>;
  readonly #line: number;
  /** Not a mapping, which was already reported; reporting every missing key as well would be noise. */
  readonly #malformed: boolean;

  private constructor(
    source: ConfigSource,
    at: { path: string; line: number },
    node: YAMLMap | 'empty' | 'malformed',
  ) {
    this.source = source;
    this.path = at.path;
    this.#malformed = node === 'malformed';
    const map = typeof node === 'string' ? undefined : node;
    this.#pairs = new Map((map?.items ?? []).map((pair) => [keyText(pair), pair]));
    this.#line = map === undefined ? at.line : source.lineOf(map);
  }

  static root(source: ConfigSource, keys: readonly string[]): MapReader {
    return MapReader.of(source, source.root, { path: '', line: 1, keys });
  }

  /** Reads `node` as a mapping; without `keys`, any key is allowed (names that users choose). */
  static of(
    source: ConfigSource,
    node: unknown,
    at: {
      path: string;
      line: number;
      keys?: readonly string[];
      otherwise?: ((text: string) => string) | undefined;
    },
  ): MapReader {
    const found = source.resolve(node);
    const empty = found === null || (isScalar(found) && found.value === null);
    if (!empty && !isMap(found)) {
      const hint = isScalar(found) ? (at.otherwise?.(asWritten(found)) ?? '') : '';
      const message = `This must be a mapping (key: value).${hint === '' ? '' : ` ${hint}`}`;
      source.addError('config.invalid-value', found, { path: at.path, message });
    }
    const map = isMap(found) ? found : empty ? 'empty' : 'malformed';
    const reader = new MapReader(source, at, map);
    if (at.keys !== undefined) reader.#refuseOtherKeys(at.keys);
    return reader;
  }

  has(key: string): boolean {
    return this.#value(key) !== null;
  }

  /** Keys of a mapping whose names the user chooses, in file order. */
  names(): string[] {
    return [...this.#pairs.keys()];
  }

  /** `otherwise` is what to write instead of the single value that is there. */
  child(key: string, keys?: readonly string[], otherwise?: (text: string) => string): MapReader {
    const at = { path: this.pathOf(key), line: this.lineOf(key), otherwise };
    return MapReader.of(
      this.source,
      this.#pair(key)?.value ?? null,
      keys === undefined ? at : { ...at, keys },
    );
  }

  /** The mappings of a list. */
  children(key: string, keys: readonly string[]): MapReader[] {
    return this.#items(key).map((item, index) => {
      const path = `${this.pathOf(key)}[${index}]`;
      const resolved = this.source.resolve(item);
      return MapReader.of(this.source, item, {
        path,
        keys,
        line: resolved ? this.source.lineOf(resolved) : this.#line,
      });
    });
  }

  /** The values of a list of scalars, which can be absent but not empty. */
  texts(key: string): Text[] {
    const items = this.#items(key);
    if (this.isEmptyList(key)) this.invalidKey(key, 'This list must not be empty');
    return items.flatMap((item, index) => this.#textOf(item, `${this.pathOf(key)}[${index}]`) ?? []);
  }

  isEmptyList(key: string): boolean {
    const node = this.#value(key);
    return isSeq(node) && node.items.length === 0;
  }

  isList(key: string): boolean {
    return isSeq(this.#value(key));
  }

  text(key: string): Text | undefined {
    if (!this.has(key)) return undefined;
    return this.#textOf(this.#pair(key)?.value, this.pathOf(key));
  }

  required(key: string, hint = ''): Text | undefined {
    if (!this.has(key)) this.missing(key, hint);
    return this.text(key);
  }

  missing(key: string, hint = ''): void {
    if (this.#malformed) return;
    const quoting = this.#quotingHint(key);
    this.source.addError('config.missing-value', this.#pair(key) ? this.lineOf(key) : this.#line, {
      path: this.pathOf(key),
      message: `This setting is required${hint === '' ? '' : `: ${hint}`}${quoting}.`,
    });
  }

  choice<T extends string>(key: string, choices: readonly T[], why = ''): T | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const choice = choices.find((candidate) => candidate.toLowerCase() === found.text.toLowerCase());
    if (choice === undefined) {
      const list = `${quoteDeviceText(found.text)} is not one of ${choices.join(', ')}`;
      this.#invalid(found, list + (why === '' ? suggestion(found.text, choices) : `${why}.`));
    }
    return choice;
  }

  integer(key: string, range: Range): number | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const value = /^\d{1,15}$/.test(found.text) ? Number(found.text) : Number.NaN;
    if (value >= range.min && value <= range.max) return value;
    this.invalid(
      found,
      `${quoteDeviceText(found.text)} is not a whole number from ${range.min} to ${range.max}`,
    );
    return undefined;
  }

  number(key: string, range: Range): number | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const value = decimalText.test(found.text) ? Number(found.text) : Number.NaN;
    if (value >= range.min && value <= range.max) return value;
    this.invalid(found, `${quoteDeviceText(found.text)} is not a number from ${range.min} to ${range.max}`);
    return undefined;
  }

  bitRate(key: string): number | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const bits = parseBitRate(found.text);
    if (bits !== undefined) return bits;
    this.invalid(
      found,
      `${quoteDeviceText(found.text)} is not a rate; use for example 500kbps, 300Mbps or 1Gbps`,
    );
    return undefined;
  }

  flag(key: string): boolean | undefined {
    const found = this.choice(key, ['true', 'false']);
    return found === undefined ? undefined : found === 'true';
  }

  durationMs(key: string, range: Range): number | undefined {
    const found = this.text(key);
    if (found === undefined) return undefined;
    const value = parseDuration(found.text);
    if (value === undefined) {
      this.invalid(
        found,
        `${quoteDeviceText(found.text)} is not a duration; use for example 500ms, 30s or 5m`,
      );
    } else if (value < range.min || value > range.max) {
      this.invalid(
        found,
        `${found.text} is outside the range ${formatDuration(range.min)} to ${formatDuration(range.max)}`,
      );
    } else return value;
    return undefined;
  }

  /** A secret from this file, from the environment, or from the file that `<key>_file` names. */
  secret(key: string): Secret | undefined {
    const fileKey = `${key}_file`;
    if (this.has(fileKey)) {
      if (this.#pair(key) !== undefined) {
        this.source.addError('config.invalid-value', this.lineOf(fileKey), {
          path: this.pathOf(fileKey),
          message: `Use either ${key} or ${fileKey}, not both.`,
        });
        return undefined;
      }
      return this.#secretFromFile(fileKey);
    }
    const found = this.text(key);
    if (found === undefined) return undefined;
    if (!this.source.isCut(found.node)) return new Secret(found.text);
    this.invalid(found, cutSecret);
    return undefined;
  }

  /** Reports a secret of which nothing is before the `#`: without it, the device would be asked with less protection. */
  refuseCut(key: string): void {
    const node = this.#pair(key)?.value;
    if (isScalar(node) && this.source.isCut(node)) this.invalidKey(key, cutSecret);
  }

  /** Reports an invalid value; `message` has no full stop. */
  invalid(at: Text, message: string): void {
    this.#invalid(at, asSentence(message));
  }

  unknownReference(
    at: Text,
    kind: string,
    { known, collectors }: { readonly known: readonly string[]; readonly collectors: readonly string[] },
  ): void {
    const collector = collectorHint(at.text, collectors);
    const hint = collector === '' ? suggestion(at.text, known) : `.${collector}`;
    const list = known.length === 0 ? 'None is defined.' : `Known: ${known.join(', ')}.`;
    this.source.addError('config.unknown-reference', at.node, {
      path: at.path,
      message: `There is no ${kind} ${quoteDeviceText(at.text)}${hint} ${list}`,
    });
  }

  /** Reports a key that does not go with the others. */
  invalidKey(key: string, message: string): void {
    if (this.#pair(key) === undefined) return;
    this.source.addError('config.invalid-value', this.lineOf(key), {
      path: this.pathOf(key),
      message: asSentence(message),
    });
  }

  pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  lineOf(key: string): number {
    const pair = this.#pair(key);
    return pair === undefined ? this.#line : this.source.lineOf(pair.key as Node);
  }

  #invalid(at: Text, message: string): void {
    this.source.addError('config.invalid-value', at.node, { path: at.path, message });
  }

  #secretFromFile(fileKey: string): Secret | undefined {
    const path = this.text(fileKey);
    if (path === undefined) return undefined;
    const read = readSecretFile(this.source.pathOf(path.text));
    if ('secret' in read) return new Secret(read.secret);
    this.source.addError('config.secret-unreadable', path.node, {
      path: path.path,
      message: `The secret file ${quoteDeviceText(path.text)} cannot be used: ${read.why}.`,
    });
    return undefined;
  }

  /** A key that has a value in the file, but none for YAML. */
  #quotingHint(key: string): string {
    const node = this.#pair(key)?.value;
    if (!isScalar(node) || node.value !== null) return '';
    if (node.anchor !== undefined)
      return '; a value that starts with & is an anchor, so quote it if it is text';
    const { source = '' } = node;
    if (this.source.isCut(node))
      return '; a # after a blank starts a comment, so quote the value if it is text';
    return source === '' ? '' : `; quote the value if it is the text ${source}`;
  }

  #textOf(value: unknown, path: string): Text | undefined {
    return readText(this.source, value, { path, line: this.#line });
  }

  #refuseOtherKeys(keys: readonly string[]): void {
    for (const [key, pair] of this.#pairs) {
      if (keys.includes(key)) continue;
      this.source.addError('config.unknown-key', pair.key as Node, {
        path: this.path,
        message: `Unknown key ${quoteDeviceText(key)}${suggestion(key, keys)} Allowed keys: ${keys.join(', ')}.`,
      });
    }
  }

  #items(key: string): unknown[] {
    if (!this.has(key)) return [];
    const node = this.#value(key);
    if (isSeq(node)) return node.items;
    const message = 'This must be a list.';
    this.source.addError('config.invalid-value', node ?? this.#line, { path: this.pathOf(key), message });
    return [];
  }

  /** The value of a key; null also for a key without a value, which counts as absent. */
  #value(key: string): Node | null {
    const pair = this.#pair(key);
    if (pair === undefined) return null;
    const node = this.source.resolve(pair.value);
    return isScalar(node) && node.value === null ? null : node;
  }

  #pair(key: string): Pair | undefined {
    return this.#pairs.get(key);
  }
}

/** A suggestion ends in a question mark. */
const asSentence = (message: string): string => (message.endsWith('?') ? message : `${message}.`);

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? asWritten(pair.key) : String(pair.key);
}
