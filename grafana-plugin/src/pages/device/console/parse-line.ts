import type { components } from '../../../api/schema.generated.ts';
import { text } from '../../../texts/console.ts';

export type Command = components['schemas']['Command'];

export type ParsedLine = { readonly command: Command } | { readonly mistake: string };

/**
 * Reads a line as the terminal of RouterOS takes it: `/ip/address/print`, `/ip address print`, arguments as name=value with quotes
 * where they have spaces, and conditions after `where`. `proplist=a,b` names the properties to return.
 */
export function parseLine(line: string): ParsedLine {
  const words = splitWords(line);
  if (words === undefined) return { mistake: text('syntaxQuote') };
  if (words[0]?.startsWith('/') !== true) return { mistake: text('syntaxSlash') };
  const end = words.findIndex((word) => word === 'where' || word.includes('='));
  const names = (end === -1 ? words : words.slice(0, end)).flatMap((word) => word.split('/'));
  const path = `/${names.filter((name) => name !== '').join('/')}`;
  const rest = end === -1 ? [] : words.slice(end);
  const where = rest.indexOf('where');
  const args: Record<string, string> = {};
  let proplist: string[] | undefined;
  for (const word of where === -1 ? rest : rest.slice(0, where)) {
    const sign = word.indexOf('=');
    if (sign <= 0) return { mistake: text('syntaxWord', { word }) };
    const name = word.slice(0, sign).replace(/^\./u, '');
    const value = word.slice(sign + 1);
    const loss = lossOf(value);
    if (loss !== undefined) return { mistake: text(loss, { name }) };
    if (name === 'proplist') proplist = value.split(',');
    else args[word.slice(0, sign)] = value;
  }
  const conditions = where === -1 ? [] : rest.slice(where + 1);
  if (where !== -1 && (conditions.length === 0 || conditions.some((word) => !/^[\w.-]+[=<>]/u.test(word))))
    return { mistake: text('syntaxWhere') };
  return {
    command: {
      path,
      ...(Object.keys(args).length === 0 ? {} : { args }),
      ...(conditions.length === 0 ? {} : { queries: conditions.map(queryWord) }),
      ...(proplist === undefined ? {} : { proplist }),
      confirm: false,
      max_rows: 1000,
      timeout_seconds: 30,
    },
  };
}

/** What the history does not keep: the exporter masks secrets, and cuts what is longer than 200 signs. */
function lossOf(value: string): 'syntaxMasked' | 'syntaxCut' | undefined {
  if (value.includes('******')) return 'syntaxMasked';
  return value.length >= 200 && value.endsWith('…') ? 'syntaxCut' : undefined;
}

/** name=value is the API's ?name=value; the API writes the sign of a comparison first: name>5 is ?>name=5. */
function queryWord(condition: string): string {
  const [, name = '', sign = '', value = ''] = /^([\w.-]+)([=<>])(.*)$/su.exec(condition) ?? [];
  return sign === '=' ? `${name}=${value}` : `${sign}${name}=${value}`;
}

/** What a letter after a backslash stands for in quotes, as in the terminal; any other sign is itself. */
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Words between spaces; quotes keep spaces, and a backslash in them takes the next sign as it is. Undefined: a quote stays open. */
function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word = '';
  let isQuoted = false;
  let isWord = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]!;
    if (character === '\\' && isQuoted && index + 1 < line.length) {
      index += 1;
      word += escapes[line[index]!] ?? line[index]!;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      isWord = true;
    } else if (/\s/u.test(character) && !isQuoted) {
      if (isWord) words.push(word);
      word = '';
      isWord = false;
    } else {
      word += character;
      isWord = true;
    }
  }
  if (isQuoted) return undefined;
  return isWord ? [...words, word] : words;
}
