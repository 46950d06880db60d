import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Document, isAlias, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { ErrorCode } from '../errors/codes.ts';
import { ConfigurationError, type LocatedError } from './configuration-error.ts';
import type { Environment } from './interpolate.ts';
import { describeYamlError } from './yaml-error.ts';
import { foreignOwner } from './file-owner.ts';

/** Enough for ten thousand devices. */
const maxFileBytes = 4 * 1024 * 1024;
/** With aliases, a small file can expand to a huge one; reading stops after this many nodes. */
const maxNodes = 500_000;
const aliasHint = 'quote the value if it is plain text that starts with *.';

/** A parsed file and the mistakes found in it so far. */
export class ConfigSource {
  readonly file: string;
  readonly environment: Environment;
  readonly errors: LocatedError[] = [];
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;
  #nodesLeft = maxNodes;

  constructor(file: string, text: string, environment: Environment) {
    this.file = file;
    this.environment = environment;
    this.#text = text;
    this.#lines = new LineCounter();
    this.#document = this.#parse(text);
    for (const error of [...this.#document.errors, ...this.#document.warnings]) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      const message = describeYamlError(error, text);
      this.#add('config.invalid-yaml', { line, message: `Column ${col}: ${message}` });
    }
    // Reading on would report consequences of the first mistake as further mistakes.
    this.throwIfErrors();
  }

  get root(): Node | null {
    return this.#document.contents;
  }

  /** Nothing but comments. */
  get isEmpty(): boolean {
    const { root } = this;
    return root === null || (isScalar(root) && root.value === null);
  }

  throwIfErrors(): void {
    if (this.errors.length === 0) return;
    this.errors.sort((left, right) =>
      left.file === right.file ? (left.line ?? 0) - (right.line ?? 0) : this.#fileOrder(left, right),
    );
    throw new ConfigurationError(this.errors);
  }

  addError(code: ErrorCode, at: Node | number, where: { path: string; message: string }): void {
    const line = typeof at === 'number' ? at : this.lineOf(at);
    this.#add(code, { line, ...where });
  }

  lineOf(node: Node): number {
    return this.#lines.linePos(node.range?.[0] ?? 0).line;
  }

  /** A plain value that a comment follows in its line: the `#` may have been meant as part of it. */
  isCut(node: Node): boolean {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return false;
    const [, end] = node.range;
    return /^[ \t]*#/.test(this.#text.slice(end, this.#text.indexOf('#', end) + 1));
  }

  /** The node itself, or the target of an alias; null if there is none. */
  resolve(node: unknown): Node | null {
    if (--this.#nodesLeft === 0) {
      this.#add('config.invalid-yaml', {
        message: 'The file is too large once its aliases are expanded.',
      });
      throw new ConfigurationError(this.errors);
    }
    if (!isAlias(node)) return (node as Node | null | undefined) ?? null;
    const found = node.resolve(this.#document);
    if (found === undefined) {
      const message = `There is no anchor with this name above; ${aliasHint}`;
      this.#add('config.invalid-yaml', { line: this.lineOf(node), message });
    }
    return (found as Node | undefined) ?? null;
  }

  /** Paths in the file are relative to it, so that it works from any directory. */
  pathOf(relative: string): string {
    return resolve(dirname(this.file), relative);
  }

  /** This file before those that it names. */
  #fileOrder(left: LocatedError, right: LocatedError): number {
    if (left.file === this.file || right.file === this.file) return left.file === this.file ? -1 : 1;
    return left.file < right.file ? -1 : 1;
  }

  /** The path of a file beside this one, for messages: relative if that of this file is. */
  shownPath(relative: string): string {
    return isAbsolute(relative) ? relative : join(dirname(this.file), relative);
  }

  #parse(text: string): Document.Parsed {
    try {
      return parseDocument(text, { lineCounter: this.#lines, prettyErrors: true, uniqueKeys: true });
    } catch {
      // Thousands of nested brackets overflow the stack of the parser.
      this.#add('config.invalid-yaml', { message: 'The file is nested too deeply.' });
      throw new ConfigurationError(this.errors);
    }
  }

  #add(code: ErrorCode, error: { line?: number; path?: string; message: string }): void {
    const added: LocatedError = { code, file: this.file, path: '', ...error };
    // Every getter runs into a broken alias again, and one missing bracket breaks several rules of YAML.
    const known = this.errors.some(
      (other) => other.line === added.line && other.message === added.message && other.path === added.path,
    );
    if (!known) this.errors.push(added);
  }
}

/** The text of a file of bounded size, or why it cannot be read. */
export function readBounded(path: string, maxBytes = maxFileBytes): { text: string } | { why: string } {
  try {
    if (statSync(path).size > maxBytes) return { why: `it is larger than ${maxBytes} bytes` };
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { why: whyUnreadable(path, error) };
  }
}

/** For example: permission denied. */
export function whyUnreadable(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EISDIR: 'it is a directory',
  };
  const foreign = code === 'EACCES' ? foreignOwner(path) : undefined;
  return foreign === undefined ? (words[code] ?? code) : `permission denied: ${foreign}`;
}
