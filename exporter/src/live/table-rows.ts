import type { Row, RowOrigin } from '../define/fields.ts';
import { multiply } from '../define/kinds.ts';
import type { RowSink } from '../define/row-sink.ts';
import { boundedText, ValueReader } from '../define/value-reader.ts';
import type { LiveTable } from './columns.ts';
import type { LiveValue } from './json.ts';

/** A row while it is put together. */
export type OpenRow = Record<string, LiveValue>;

/** More rows of one table than this are counted and not kept. */
export const maxRowsOfTable = 20_000;

/** Makes JSON rows of the rows of one table, by the same rules by which they become samples. */
export class TableRows implements RowSink {
  readonly table: LiveTable;
  readonly reader: ValueReader;
  readonly rows: OpenRow[] = [];
  readonly #seen = new Set<string>();
  readonly #sums: { sum: number; rows: number }[];
  incomplete = false;
  answered = false;
  /** Rows that were one too many. */
  dropped = 0;

  constructor(table: LiveTable, origin: RowOrigin) {
    this.table = table;
    this.reader = new ValueReader(origin);
    this.#sums = table.means.map(() => ({ sum: 0, rows: 0 }));
  }

  add(row: Row): void {
    const { expand } = this.table.table;
    if (expand === undefined) this.#addRow(row);
    else for (const expanded of expand.rows(row)) this.#addRow(expanded);
  }

  /** Means over all rows, by property; none of a read that broke off. */
  get means(): OpenRow {
    const means: OpenRow = {};
    this.table.means.forEach(({ name }, i) => {
      const { sum, rows } = this.#sums[i] ?? { sum: 0, rows: 0 };
      if (rows > 0 && !this.incomplete) means[name] = multiply(sum, 1 / rows);
    });
    return means;
  }

  #addRow(row: Row): void {
    const { labels, part, columns, means, table } = this.table;
    const texts: Record<string, string | undefined> = {};
    for (const [name, source] of labels) texts[name] = this.reader.text(source, row);
    if (table.keep !== undefined && !table.keep(texts)) return;
    const said = Object.entries(texts).filter(([, text]) => text !== undefined && text !== '');
    if (labels.length > 0 && said.length === 0) return;
    const key = JSON.stringify(said);
    // of rows that say the same of themselves the first counts, as in the exposition
    if (this.#seen.has(key)) return;
    if (this.rows.length >= maxRowsOfTable) {
      this.dropped++;
      return;
    }
    this.#seen.add(key);
    const open: OpenRow = { ...part.constants };
    for (const [name, text] of said) open[name] = boundedText(text ?? '');
    for (const column of columns) {
      const value = column.read(row, this.reader);
      if (value !== undefined) open[column.name] = value;
    }
    this.rows.push(open);
    means.forEach(({ metric }, i) => {
      const value = this.reader.value(metric.field, row);
      const mean = this.#sums[i];
      if (value === undefined || mean === undefined) return;
      mean.sum += Number(value);
      mean.rows++;
    });
  }
}
