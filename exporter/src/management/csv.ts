import { yieldTurn } from '../concurrency/yield-turn.ts';

/**
 * A cell that a spreadsheet would evaluate as a formula gets a leading apostrophe, the spreadsheets' own
 * escape. Full-width signs count, since Excel in East Asian languages evaluates them, and so do blanks and
 * invisible characters before a sign, which imports cut off.
 */
const formula = /^'*[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** Spreadsheets write the one of their locale: the semicolon where the comma is the decimal point. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = (typeof separators)[keyof typeof separators];

function cell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  // every separator, not only ours: a reader guesses which one it is
  return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV (RFC 4180). */
export function csvLine(cells: readonly unknown[], separator: Separator = ','): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}

export interface CsvRow {
  /** Where it starts; a quoted cell may have several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text that are not empty. Rejects with a `SyntaxError` that names the line. */
export async function parseCsv(text: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  const whole = text.replace(/^\uFEFF/, '');
  // The first line of some exports of Excel.
  const hint = /^sep=([,;\t])\r?\n/i.exec(whole);
  const body = hint === null ? whole : whole.slice(hint[0].length);
  if (hint !== null) start = line = 2;
  const separator = hint?.[1] ?? separatorOf(body);
  const part = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (part.lastIndex < body.length || cells.length > 0) {
    await yieldTurn();
    const match = part.exec(body);
    if (match === null) throw new SyntaxError(`line ${line} has a misplaced quotation mark`);
    const [, quoted, plain = '', end] = match;
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    cells.push(value.startsWith("'") && formula.test(value) ? value.slice(1) : value);
    line += (match[0].match(/\r\n|\n|\r/g) ?? []).length;
    if (end === separator) continue;
    if (cells.some((content) => content.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
    if (end === '') break;
  }
  return rows;
}

/** The one that divides the header most often. */
function separatorOf(body: string): string {
  const header = (/^.*/.exec(body)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = Object.values(separators).map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
