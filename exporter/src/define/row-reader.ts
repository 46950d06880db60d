import type { SampleValue } from '../exposition/family.ts';
import type { Table } from './collector.ts';
import { isReadOver, type Row, type RowOrigin } from './fields.ts';
import { multiply } from './kinds.ts';
import { labelText } from './label-text.ts';
import type { Metric } from './metrics.ts';
import { type LabelList, layoutOf, type MetricOf, type TableLayout } from './table-layout.ts';
import { type UnreadableValue, ValueReader } from './value-reader.ts';

/** Texts in label order. */
export type Texts = readonly (string | undefined)[];

const noTexts: Texts = [];

/**
 * Decides which rows of a table count, reads their labels and values, and records what could not be parsed. Rows
 * arrive in any order and are not kept; samples and JSON are built from the columns.
 */
export class RowReader {
  readonly table: Table;
  readonly layout: TableLayout;
  /** One entry per accepted row, here and in the columns below. The label text identifies the row. */
  readonly labels: string[] = [];
  readonly texts: Texts[] = [];
  /** Columns in layout order. */
  readonly values: SampleValue[][];
  /** Undefined where the metric does not apply to the row. */
  readonly infos: (Texts | undefined)[][];
  readonly states: (string | undefined)[][];
  /** Row counts by the label text of the metric. */
  readonly counts: Map<string, number>[];
  /** Rejected rows by reason. Rows that `keep` rejects are not part of the table and not counted. */
  readonly dropped = { unlabelled: 0, duplicates: 0, surplus: 0 };
  /** Set when a read ended early: rows are missing, so totals over all rows would be wrong. */
  incomplete = false;
  /** Set when the device has one of the menus: only then does "no rows" mean zero. */
  answered = false;
  readonly #reader: ValueReader;
  readonly #sums: { sum: number; rows: number }[];
  readonly #seen = new Set<string>();
  readonly #maxRows: number;
  readonly #origin: RowOrigin;

  constructor(table: Table, origin: RowOrigin = 'api', maxRows = Number.POSITIVE_INFINITY) {
    this.table = table;
    this.layout = layoutOf(table);
    this.#origin = origin;
    this.#reader = new ValueReader(origin);
    this.values = this.layout.values.map(() => []);
    this.infos = this.layout.infos.map(() => []);
    this.states = this.layout.states.map(() => []);
    this.counts = this.layout.rows.map(() => new Map());
    this.#sums = this.layout.aggregates.map(() => ({ sum: 0, rows: 0 }));
    this.#maxRows = maxRows;
  }

  add(row: Row): void {
    const { expand } = this.table;
    if (expand === undefined) this.#addRow(row);
    else for (const expanded of expand.rows(row)) this.#addRow(expanded);
  }

  /** The first values that could not be parsed. */
  get errors(): readonly UnreadableValue[] {
    return this.#reader.errors;
  }

  get errorCount(): number {
    return this.#reader.errorCount;
  }

  /** Means and sums over the rows, in layout order; undefined without a value or after an incomplete read. */
  get aggregates(): (number | undefined)[] {
    return this.layout.aggregates.map((metric, i) => this.#aggregate(metric, i));
  }

  #aggregate({ over, field }: MetricOf<'aggregate'>, i: number): number | undefined {
    const { sum, rows } = this.#sums[i] ?? { sum: 0, rows: 0 };
    if (this.incomplete) return undefined;
    if (rows > 0) return over === 'sum' ? sum : multiply(sum, 1 / rows);
    // an empty table has no mean, but its sum is zero
    const isEmpty = this.answered && this.labels.length === 0 && isReadOver(field, this.#origin);
    return over === 'sum' && isEmpty ? 0 : undefined;
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
    // a row without labels (an interface that disappeared between two reads) identifies nothing
    if (labels === '') {
      this.dropped.unlabelled++;
      return false;
    }
    // the first source wins: gauge table before scalars, first row before a duplicate
    if (this.#seen.has(labels)) {
      this.dropped.duplicates++;
      return false;
    }
    return true;
  }

  #addMetrics(row: Row): void {
    const { values, infos, states, aggregates, rows } = this.layout;
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
    aggregates.forEach((metric, i) => {
      const value = applies(metric, row) ? this.#reader.value(metric.field, row) : undefined;
      const total = this.#sums[i];
      if (value === undefined || total === undefined) return;
      total.sum += Number(value);
      total.rows++;
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
