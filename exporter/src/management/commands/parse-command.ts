import { parseQuery, type Query } from './parse-query.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { checkCount, checkName, checkPath, checkValue, commandLimits, malformed } from './word-rules.ts';

interface Parts {
  readonly path: string;
  readonly args: Map<string, string>;
  readonly queries: Query[];
  readonly proplist: string[];
}

const fields = ['path', 'args', 'queries', 'proplist'];

/**
 * Parses a command in one of two forms: an object `{ path, args, queries, proplist }`, or the words of the
 * API, `["/interface/print", "=.proplist=name", "?type=ether"]`. Checks only the form; throws
 * `command.malformed`.
 */
export function parseCommand(input: unknown): ParsedCommand {
  const parts = Array.isArray(input) ? fromWords(input) : fromObject(input);
  const { path, args, queries, proplist } = parts;
  checkCount('args', args.size, commandLimits.args);
  checkCount('queries', queries.length, commandLimits.queries);
  checkCount('proplist', proplist.length, commandLimits.proplist);
  const total = [path, ...[...args].flat(), ...queries.map(({ word }) => word), ...proplist];
  if (total.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > commandLimits.totalBytes) {
    throw malformed('command', `is larger than ${commandLimits.totalBytes} bytes`);
  }
  const split = path.lastIndexOf('/');
  return { path, menu: path.slice(0, split) || '/', verb: path.slice(split + 1), args, queries, proplist };
}

function fromObject(input: unknown): Parts {
  if (typeof input !== 'object' || input === null) {
    throw malformed('command', 'is neither an object with a path nor a list of API words');
  }
  for (const key of Object.keys(input)) {
    if (!fields.includes(key))
      throw malformed('command', `has a field that is not one of ${fields.join(', ')}`);
  }
  const { path, args = {}, queries = [], proplist = [] } = input as Record<string, unknown>;
  if (typeof args !== 'object' || args === null || Array.isArray(args)) {
    throw malformed('args', 'must be an object of strings');
  }
  const parts: Parts = { path: checkPath(path), args: new Map(), queries: [], proplist: [] };
  const entries = Object.entries(args);
  checkCount('args', entries.length, commandLimits.args);
  for (const [name, value] of entries) addArgument(parts, name, checkValue(fieldOf(name), value));
  for (const query of list('queries', queries)) addQuery(parts, query);
  for (const name of list('proplist', proplist)) addProperty(parts, name);
  return parts;
}

function fromWords(words: readonly unknown[]): Parts {
  checkCount('words', words.length, 1 + commandLimits.args + commandLimits.queries);
  const parts: Parts = { path: checkPath(words[0]), args: new Map(), queries: [], proplist: [] };
  for (const [index, word] of words.entries()) {
    if (index > 0) addWord(parts, `words[${index}]`, word);
  }
  return parts;
}

function addWord(parts: Parts, field: string, word: unknown): void {
  if (typeof word !== 'string') throw malformed(field, 'must be a string');
  if (word.startsWith('?')) addQuery(parts, word);
  else if (word.startsWith('=')) {
    const equals = word.indexOf('=', 1);
    if (equals < 0) throw malformed(field, 'lacks the second equals sign of =name=value');
    addArgument(parts, word.slice(1, equals), checkValue(field, word.slice(equals + 1)));
  } else {
    throw malformed(field, 'starts neither with = nor with ?; the path is the first word');
  }
}

function addArgument(parts: Parts, rawName: string, value: string): void {
  const name = checkName(fieldOf(rawName), rawName);
  if (name === '.proplist') {
    if (parts.proplist.length > 0) throw malformed('proplist', 'is given twice');
    for (const property of value.split(',')) addProperty(parts, property);
    return;
  }
  if (parts.args.has(name)) throw malformed(fieldOf(name), 'is given twice');
  parts.args.set(name, value);
}

function addQuery(parts: Parts, query: unknown): void {
  parts.queries.push(parseQuery(`queries[${parts.queries.length}]`, query));
  checkCount('queries', parts.queries.length, commandLimits.queries);
}

function addProperty(parts: Parts, name: unknown): void {
  parts.proplist.push(checkName(`proplist[${parts.proplist.length}]`, name));
  checkCount('proplist', parts.proplist.length, commandLimits.proplist);
}

/** Malformed names are quoted where they are checked, not here. */
function fieldOf(name: string): string {
  return /^[a-z0-9.-]{1,40}$/.test(name) ? `args.${name}` : 'args';
}

function list(field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(field, 'must be a list');
  return value;
}
