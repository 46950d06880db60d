import { CST, Lexer, Parser } from 'yaml';
import { ExporterError } from '../../errors/exporter-error.ts';
import { yieldTurn } from '../../concurrency/yield-turn.ts';

/** An inventory has four levels; labels are its largest mapping. */
const maxDepth = 16;
const maxKeys = 256;
const maxErrors = 20;
const maxLines = 250_000;
const maxPartsOfLine = 1000;

/**
 * Refuses YAML that cannot be an inventory before composing it: the composer recurses into every level,
 * compares all keys of a mapping with each other, and continues after errors. A page of brackets would crash
 * the process, a page of keys block it for minutes.
 */
export async function refuseUnsupportedYaml(text: string): Promise<void> {
  const parser = new Parser();
  let errors = 0;
  let lines = 0;
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const isEnd = CST.tokenType(lexeme) === 'newline';
    if (isEnd) {
      lines += 1;
      await yieldTurn();
    }
    parts = isEnd ? 0 : parts + 1;
    if (lines > maxLines) throw unsupported(`it has more than ${maxLines} lines`);
    if (parts > maxPartsOfLine) throw unsupported(`a line has more than ${maxPartsOfLine} parts`);
    if (hasBadEscape(lexeme)) throw unsupported('a text has an unknown escape');
    if (foreign.has(CST.tokenType(lexeme) ?? '')) throw unsupported('it has an anchor, an alias or a tag');
    for (const token of parser.next(lexeme)) if (token.type === 'error') errors += 1;
    if (errors > maxErrors) throw unsupported(`it has more than ${maxErrors} errors`);
    if (parser.stack.length > maxDepth) throw unsupported(`it has more than ${maxDepth} levels`);
    if (keysOf(parser.stack.at(-1)) > maxKeys) throw unsupported(`a mapping has more than ${maxKeys} keys`);
  }
}

const escapes = /\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/gi;
const hasBadEscape = (lexeme: string): boolean =>
  lexeme.startsWith('"') && lexeme.replaceAll(escapes, '').includes('\\');

const foreign: ReadonlySet<string> = new Set(['anchor', 'alias', 'tag']);

function keysOf(token: CST.Token | undefined): number {
  if (token?.type === 'block-map') return token.items.length;
  return token?.type === 'flow-collection' && token.start.type === 'flow-map-start' ? token.items.length : 0;
}

const unsupported = (why: string): ExporterError =>
  new ExporterError('request.invalid-body', `The body is not a YAML inventory: ${why}.`);
