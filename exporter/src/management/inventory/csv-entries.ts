import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { suggestion } from '../../config/spelling.ts';
import { quoteDeviceText } from '../../errors/exporter-error.ts';
import { parseCsv } from '../csv.ts';
import { columns, neededColumns } from './document.ts';
import type { EntryError } from './entry-errors.ts';

export interface RawEntries {
  readonly entries: unknown[];
  /** Line of each entry. */
  readonly lines: (number | undefined)[];
  /** Mistakes that are not in one entry, and mistakes in the form of a row. */
  readonly errors: EntryError[];
  /** Properties without a usable column: a mistake of the header, not of every row. */
  readonly absent: ReadonlySet<string>;
}

/** The devices of a CSV file. Rejects with a `SyntaxError` that names the line. */
export async function csvEntries(text: string): Promise<RawEntries> {
  const [head, ...rows] = await parseCsv(text);
  const titles = head?.cells.map(columnOf) ?? [];
  const twice = new Set(titles.filter((name, index) => name !== '' && titles.indexOf(name) < index));
  // Which of two columns counts is unknown, so neither is read.
  const header = titles.map((name) => (columns.includes(name) && !twice.has(name) ? name : ''));
  const absent = new Set(neededColumns.filter((name) => !header.includes(name)));
  const found: RawEntries = { entries: [], lines: [], errors: [], absent };
  if (head === undefined) return found;
  for (const message of headerErrors(titles, twice)) {
    found.errors.push({ field: 'header', line: head.line, message });
  }
  for (const [index, { line, cells }] of rows.entries()) {
    await yieldTurn();
    found.entries.push(toEntry(header, cells));
    found.lines.push(line);
    if (cells.slice(header.length).some((value) => value.trim() !== '')) {
      const message = `has ${cells.length} cells, but the header has ${header.length}.`;
      found.errors.push({
        field: `devices.${index}`,
        line,
        name: cells[header.indexOf('name')] ?? '',
        message,
      });
    }
  }
  return found;
}

/** Spreadsheets are typed by people: `API credential` is `api_credential`. */
const columnOf = (title: string): string => title.trim().toLowerCase().replaceAll(/[ -]/g, '_');

function headerErrors(header: readonly string[], twice: ReadonlySet<string>): string[] {
  const known = header.filter((name) => name !== '');
  const unknown = known.filter((name) => !columns.includes(name));
  const missing = neededColumns.filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) => `The column ${quoteDeviceText(name)} is unknown${suggestion(name, columns)}`),
    ...[...twice].map((name) => `The column ${quoteDeviceText(name)} is there twice.`),
    ...missing.map((name) => `The column ${quoteDeviceText(name)} is missing.`),
  ];
}

/** Cells that may be emptied; any other empty cell means not specified, just like a missing column. */
const texts: ReadonlySet<string> = new Set(['role', 'notes']);
const choices: ReadonlySet<string> = new Set(['type', 'transport']);

function toEntry(header: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [index, name] of header.entries()) {
    const value = name === 'notes' ? (cells[index] ?? '') : (cells[index] ?? '').trim();
    if (name === '' || (value === '' && !texts.has(name))) continue;
    entry[name] = toValue(name, value);
  }
  return entry;
}

function toValue(name: string, value: string): unknown {
  if (name === 'port' && /^\d+$/.test(value)) return Number(value);
  if (name === 'labels') return Object.fromEntries(new URLSearchParams(value));
  return choices.has(name) ? value.toLowerCase() : value;
}
