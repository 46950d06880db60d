import type { SampleValue } from '../exposition/family.ts';
import type { Table } from './collector.ts';
import type { Row, RowOrigin } from './fields.ts';
import { multiply } from './kinds.ts';
import { labelText } from './label-text.ts';
import type { Metric } from './metrics.ts';
import { type LabelList, layoutOf, type TableLayout } from './table-layout.ts';
import { type UnreadableValue, ValueReader } from './value-reader.ts';

/** Texts in the order of their labels. */
export type Texts = readonly (string | undefined)[];

const noTexts: Texts = [];

/**
 * Decides which rows of a table count, which labels and values they have, and what of it was not understood. Rows come
 * in any order and are not kept: what stays are columns, of which samples and JSON are made.
 */
export class RowReader {
  readonly table: Table;
  readonly layout: TableLayout;
  /** One entry for each row that counts, here and in the columns below: its label text, which tells rows apart. */
  readonly labels: string[] = [];
  readonly texts: Texts[] = [];
  /** Columns in the order of the layout. */
  readonly values: SampleValue[][];
  /** Undefined where the metric does not hold for the row. */
  readonly infos: (Texts | undefined)[][];
  readonly states: (string | undefined)[][];
  /** Numbers of rows, by the label text of the metric. */
  readonly counts: Map<string, number>[];
  /** Rows that were left out, by why. Those that `keep` does not want are no part of the table. */
  readonly dropped = { unlabelled: 0, duplicates: 0, surplus: 0 };
  /** Set when a read broke off: rows are missing then, and numbers over all rows would be wrong. */
  incomplete = false;
  /** Set when the device has one of the menus: only then does "no row" mean that there are none. */
  answered = false;
  readonly #reader: ValueReader;
  readonly #sums: { sum: number; rows: number }[];
  readonly #seen = new Set<string>();
  readonly #maxRows: number;

  constructor(table: Table, origin: RowOrigin = 'api', maxRows = Number.POSITIVE_INFINITY) {
    this.table = table;
    this.layout = layoutOf(table);
    this.#reader = new ValueReader(origin);
    this.values = this.layout.values.map(() => []);
    this.infos = this.layout.infos.map(() => []);
    this.states = this.layout.states.map(() => []);
    this.counts = this.layout.rows.map(() => new Map());
    this.#sums = this.layout.means.map(() => ({ sum: 0, rows: 0 }));
    this.#maxRows = maxRows;
  }

  add(row: Row): void {
    const { expand } = this.table;
    if (expand === undefined) this.#addRow(row);
    else for (const expanded of expand.rows(row)) this.#addRow(expanded);
  }

  /** First values that no parser understood. */
  get errors(): readonly UnreadableValue[] {
    return this.#reader.errors;
  }

  get errorCount(): number {
    return this.#reader.errorCount;
  }

  /** Means over the rows, in the order of the layout; undefined without a value, and for a read that broke off. */
  get means(): (number | undefined)[] {
    return this.#sums.map(({ sum, rows }) =>
      rows > 0 && !this.incomplete ? multiply(sum, 1 / rows) : undefined,
    );
  }

  #addRow(row: Row): void {
    const { names } = this.layout.labels;
    const texts = this.#textsOf(this.layout.labels, row);
    if (!this.#keeps(texts)) return;
    const labels = labelText(names, texts);
    if (names.length > 0 && !this.#isNew(labels)) return;
    if (this.labels.length >= this.#maxRows) {
      this.dropped.surplus++;
      return;
    }
    if (names.length > 0) this.#seen.add(labels);
    this.labels.push(labels);
    this.texts.push(texts);
    this.#addMetrics(row);
  }

  #keeps(texts: Texts): boolean {
    const { keep } = this.table;
    if (keep === undefined) return true;
    return keep(Object.fromEntries(this.layout.labels.names.map((name, i) => [name, texts[i]])));
  }

  #isNew(labels: string): boolean {
    // a row that does not say what it is about (an interface that went away between two reads) tells nothing
    if (labels === '') {
      this.dropped.unlabelled++;
      return false;
    }
    // the first source that tells of a thing counts: gauge table before scalars, one interface before its twin
    if (this.#seen.has(labels)) {
      this.dropped.duplicates++;
      return false;
    }
    return true;
  }

  #addMetrics(row: Row): void {
    const { values, infos, states, means, rows } = this.layout;
    for (let i = 0; i < values.length; i++) {
      const metric = values[i] as (typeof values)[number];
      this.values[i]?.push(applies(metric, row) ? this.#reader.value(metric.field, row) : undefined);
    }
    infos.forEach(({ metric, labels }, i) => {
      this.infos[i]?.push(applies(metric, row) ? this.#textsOf(labels, row) : undefined);
    });
    states.forEach(({ metric }, i) => {
      this.states[i]?.push(applies(metric, row) ? this.#reader.text(metric.text, row) : undefined);
    });
    means.forEach((metric, i) => {
      const value = this.#reader.value(metric.field, row);
      const mean = this.#sums[i];
      if (value === undefined || mean === undefined) return;
      mean.sum += Number(value);
      mean.rows++;
    });
    rows.forEach(({ metric, labels }, i) => {
      if (!applies(metric, row)) return;
      const key = labelText(labels.names, this.#textsOf(labels, row));
      this.counts[i]?.set(key, (this.counts[i]?.get(key) ?? 0) + 1);
    });
  }

  #textsOf({ sources }: LabelList, row: Row): Texts {
    return sources.length === 0 ? noTexts : sources.map((source) => this.#reader.text(source, row));
  }
}

function applies(metric: Metric, row: Row): boolean {
  return metric.when === undefined || metric.when(row);
}
