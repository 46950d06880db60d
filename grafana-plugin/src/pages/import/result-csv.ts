import type { FieldError } from '../../api/api-error.ts';
import type { Preview } from './inventory-text.ts';

/** Spreadsheets run what begins like a formula, and names come from a file of somebody's. */
const isFormula = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const safe = isFormula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = (rows: readonly (readonly string[])[]): string =>
  // Excel takes a file without the mark for one of its own alphabet.
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** What came of each entry. */
export const resultCsv = ({ items }: Preview): string =>
  csv([
    ['kind', 'name', 'action', 'changed'],
    ...items.map(({ kind, name, action, changed }) => [kind, name, action, changed.join(' ')]),
  ]);

/** Each mistake with its line, to be worked off. */
export const mistakesCsv = (errors: readonly FieldError[]): string =>
  csv([
    ['line', 'name', 'column', 'mistake', 'remedy'],
    ...errors.map(({ line, name = '', field, message, remedy = '' }) => [
      line === undefined ? '' : String(line),
      name,
      columnOf(field),
      message,
      remedy,
    ]),
  ]);

/** `devices.4.port` is the column port of an entry, whose line is known; `header` is what it is. */
export const columnOf = (field: string): string =>
  /^(?:devices|sites)\.\d+/u.test(field) ? field.split('.').slice(2).join('.') : field;
