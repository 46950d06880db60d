import type { Steps } from '../concurrency/slices.ts';
import type { RowReader } from '../define/row-reader.ts';
import type { LiveTable } from './columns.ts';
import type { LiveValue } from './json.ts';

/** A row under construction. */
export type OpenRow = Record<string, LiveValue>;

/** A row takes some 20 microseconds to build or to join. */
export const rowsPerStep = 20;

/** The rows read from a table as JSON. */
export interface JsonRows {
  readonly table: LiveTable;
  readonly rows: readonly OpenRow[];
  /** Values over all rows, by property. */
  readonly aggregates: OpenRow;
}

export function* jsonRowsOf(table: LiveTable, read: RowReader): Steps<JsonRows> {
  // without labels there is only one object, described by the first row
  const count = table.labels.length === 0 ? Math.min(read.labels.length, 1) : read.labels.length;
  const rows: OpenRow[] = [];
  for (let row = 0; row < count; row++) {
    rows.push(rowOf(table, read, row));
    if (row % rowsPerStep === 0) yield;
  }
  const aggregates: OpenRow = {};
  read.aggregates.forEach((value, i) => {
    const name = table.aggregates[i]?.name;
    if (value !== undefined && name !== undefined) aggregates[name] = value;
  });
  return { table, rows, aggregates };
}

function rowOf({ part, columns }: LiveTable, read: RowReader, row: number): OpenRow {
  const open: OpenRow = { ...part.constants };
  for (const { name, valueOf } of columns) {
    const value = valueOf(read, row);
    if (value !== undefined) open[name] = value;
  }
  return open;
}
