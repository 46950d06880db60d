import type { Steps } from '../concurrency/slices.ts';
import type { LiveRow } from './json.ts';
import { rowsPerStep } from './json-rows.ts';
import type { LiveResult } from './result.ts';

/** The text that `JSON.stringify` makes of a result, in steps: 20,000 rows take more than 100 ms. */
export function* jsonText(result: LiveResult): Steps<string> {
  const properties: string[] = [];
  for (const [name, value] of Object.entries(result)) {
    if (value === undefined) continue;
    const text = name === 'rows' ? yield* rowsText(result.rows) : JSON.stringify(value);
    properties.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${properties.join(',')}}`;
}

function* rowsText(rows: readonly LiveRow[]): Steps<string> {
  const texts: string[] = [];
  for (const [i, row] of rows.entries()) {
    texts.push(yield* rowText(row));
    if (i % rowsPerStep === 0) yield;
  }
  return `[${texts.join(',')}]`;
}

/** A list inside a row may be as long as a table. */
function* rowText(row: LiveRow): Steps<string> {
  const hasLongList = Object.values(row).some((value) => Array.isArray(value) && value.length > rowsPerStep);
  if (!hasLongList) return JSON.stringify(row);
  const properties: string[] = [];
  for (const [name, value] of Object.entries(row)) {
    const text = Array.isArray(value) ? yield* rowsText(value as readonly LiveRow[]) : JSON.stringify(value);
    properties.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${properties.join(',')}}`;
}
