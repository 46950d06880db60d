import { yieldTurn } from '../concurrency/yield-turn.ts';

/**
 * A cell that a spreadsheet would evaluate as a formula gets a leading apostrophe, the spreadsheets' own
 * escape. Full-width signs count, since Excel in East Asian languages evaluates them, and so do blanks and
 * invisible characters before a sign, which imports cut off.
 */
const formula = /^'*[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

function cell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV (RFC 4180). */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** The rows of a CSV text. Rejects with a `SyntaxError` that names the line. */
export async function parseCsv(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  const part = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  const body = text.replace(/^\uFEFF/, '');
  while (part.lastIndex < body.length || row.length > 0) {
    await yieldTurn();
    const match = part.exec(body);
    if (match === null) throw new SyntaxError(`line ${line} has a misplaced quotation mark`);
    const [, quoted, plain = '', end] = match;
    const value = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    row.push(value.startsWith("'") && formula.test(value) ? value.slice(1) : value);
    line += (match[0].match(/\n/g) ?? []).length;
    if (end === ',') continue;
    if (row.some((content) => content !== '')) rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
