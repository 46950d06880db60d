import { isNested, wordsOf } from '../../src/config/declaration.ts';
import type { Key, Keys } from '../../src/config/declaration.ts';
import type { OptionDescription } from '../../src/cli/options.ts';
import { variableOf } from '../../src/cli/options.ts';

const marked = /(<!-- (?<what>keys|options)(?:: (?<path>[\w.]+))? -->\n)[^]*?(<!-- end -->)/g;

/** docs/configuration.md with its tables rewritten. The text around them is written by hand. */
export function configurationPage(page: string, file: Keys, options: readonly OptionDescription[]): string {
  const tables = new Map([
    ['options', optionTable(options)],
    ['keys: file', keyTable(file)],
    ...keyTables(file),
  ]);
  const filled = page.replaceAll(marked, (_block, ...rest) => {
    const { what, path } = rest.at(-1) as { what: string; path?: string };
    const name = path === undefined ? what : `${what}: ${path}`;
    const filling = tables.get(name);
    if (filling === undefined)
      throw new Error(`docs/configuration.md has a block for ${name}, which does not exist.`);
    tables.delete(name);
    return `<!-- ${name} -->\n\n${filling}\n\n<!-- end -->`;
  });
  const missing = [...tables.keys()];
  if (missing.length > 0) throw new Error(`docs/configuration.md has no block for ${missing.join(', ')}.`);
  return filled;
}

/** Tables of all sections with values of their own, each under its path. */
function keyTables(keys: Keys, path = ''): (readonly [string, string])[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    if (!isNested(key)) return [];
    const here = `${path}${name}${key.kind === 'named' ? '.NAME' : ''}`;
    const hasValues = Object.values(key.keys).some((child) => !isNested(child));
    return [
      ...(hasValues ? [[`keys: ${here}`, keyTable(key.keys)] as const] : []),
      ...keyTables(key.keys, `${here}.`),
    ];
  });
}

function keyTable(keys: Keys): string {
  const rows = Object.entries(keys).map(([name, key]) => [
    wordsOf(name, key).map(code).join(' or '),
    valueCell(key),
    defaultCell(key),
    meaningOf(key),
  ]);
  return table([['key', 'value', 'default', 'meaning'], ...rows]);
}

function optionTable(options: readonly OptionDescription[]): string {
  const rows = options.map(({ name, fallback, help }) => [
    code(`--${name}`),
    code(variableOf(name)),
    fallback === '' ? 'none' : code(fallback),
    help,
  ]);
  return table([['option', 'variable', 'default', 'meaning'], ...rows]);
}

function valueCell(key: Key): string {
  switch (key.kind) {
    case 'choice':
      return key.of.map(code).join(', ');
    case 'integer':
    case 'number':
      return `${key.min} to ${key.max}`;
    case 'bit-rate':
      return 'such as `300Mbps`';
    case 'duration':
      return `${code(key.min)} to ${code(key.max)}`;
    case 'flag':
      return '`true`, `false`';
    case 'reference':
      return 'name';
    case 'list':
      if (key.orOne === true) return 'text or list';
      return key.of.kind === 'reference' ? 'list of names' : 'list';
    case 'certificates':
    case 'private-key':
      return 'path';
    case 'sections':
      return 'list of mappings';
    case 'labels':
    case 'section':
    case 'named':
      return 'mapping';
    case 'text':
      return key.isNumber === true ? 'number' : 'text';
    default:
      return key.kind;
  }
}

function defaultCell(key: Key): string {
  if (key.absent !== undefined) return key.absent;
  if (isNested(key)) return '';
  if ('default' in key) return key.default === '' ? 'empty' : code(String(key.default));
  return key.required === undefined ? '' : 'required';
}

function meaningOf(key: Key): string {
  if (isNested(key) || key.only === undefined) return key.about;
  const { key: other, values } = key.only;
  return `With ${values.map((value) => code(`${other}: ${value}`)).join(' or ')}: ${continued(key.about)}`;
}

const code = (text: string): string => `\`${text}\``;

/** Lower-cases the start of a sentence for use in the middle of one. Abbreviations keep their capitals. */
const continued = (sentence: string): string =>
  sentence.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [tableLine(head), tableLine(head.map(() => '---')), ...rows.map(tableLine)].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replaceAll(/ {2,}/g, ' ');
}
