import type { SampleValue } from '../exposition/family.ts';
import { apiSources, snmpSources, type Table } from './collector.ts';
import { type Field, isReadOver, type Row, type RowOrigin } from './fields.ts';
import { multiply, utcOffsetKind } from './kinds.ts';
import { labelText } from './label-text.ts';
import { isRowLoss, type Loss, type RowLoss, rowLosses, valueLosses } from './loss.ts';
import type { Metric } from './metrics.ts';
import { pricesOf, type RowBudget } from './row-cost.ts';
import { settleSeries } from './single-series.ts';
import { type LabelList, layoutOf, type MetricOf, type TableLayout } from './table-layout.ts';
import { UnseenNames } from './unseen-names.ts';
import { type UnreadableValue, ValueReader } from './value-reader.ts';

/** Texts in label order. */
export type Texts = readonly (string | undefined)[];

/** A row on its way into a table. */
interface Arrival {
  readonly row: Row;
  readonly source: number;
  readonly id: string | undefined;
}

/** In the order of the aggregates and of the counts; what does not apply is left out. */
interface Share {
  readonly values: (number | undefined)[];
  readonly keys: (string | undefined)[];
}

const noTexts: Texts = [];
const nothing: ReadonlySet<string> = new Set();

/** Position of a row above the limit, and what remembering it costs. */
const notKept = -1;
const seenBytes = 100;

/** How much of a table is kept; everything by default. */
export interface RowLimits {
  /** Rows that are kept; further ones are counted, and are part of sums. */
  readonly maxRows?: number;
  /** Rows that will have series of their own: the others cost memory only. */
  readonly seriesRows?: number;
  /** Absent: the rows may cost anything. */
  readonly budget?: RowBudget;
}

/** Rows, and bytes, that are paid for together. */
const rowsPerPayment = 8;
const bytesPerPayment = 16 * 1024;

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
  /** RouterOS ids, in tables that tell namesakes apart. */
  readonly ids: (string | undefined)[] = [];
  /** Columns in layout order. */
  readonly values: SampleValue[][];
  /** Undefined where the metric does not apply to the row. */
  readonly infos: (Texts | undefined)[][];
  readonly states: (string | undefined)[][];
  /** Row counts by the label text of the metric. */
  readonly counts: Map<string, number>[];
  /** Rejected rows by reason. Rows that `keep` rejects are not part of the table and not counted. */
  readonly dropped: Record<RowLoss, number> = { 'no-label': 0, duplicate: 0, 'unknown-type': 0, surplus: 0 };
  /** Set when a read ended early: rows are missing, so totals over all rows would be wrong. */
  incomplete = false;
  /** Set when the device has one of the menus: only then does "no rows" mean zero. */
  answered = false;
  /** In tables of the configuration file. */
  readonly unseen: UnseenNames | undefined;
  readonly #reader: ValueReader;
  readonly #sums: { sum: number; rows: number }[];
  /** What each row adds to counts and sums, in tables where a row of an earlier source can still replace it. */
  readonly #shares: Share[] | undefined;
  /** The first row with these labels. */
  readonly #seen = new Map<string, number>();
  /** The source of each row. */
  readonly #sources: number[] = [];
  /** Of each row, in tables with a precedence. */
  readonly #precedences: number[] = [];
  /** Ids of the rows with the same labels, by their first row. */
  readonly #sharing = new Map<number, Set<string>>();
  readonly #limits: RowLimits;
  /** Rows that count, whether they are kept or not. */
  #accepted = 0;
  #unpaid = { memory: 0, series: 0, text: 0 };
  /** Of the row on its way. */
  #lost: ReadonlySet<string> = nothing;
  readonly #origin: RowOrigin;

  constructor(table: Table, origin: RowOrigin = 'api', limits: RowLimits = {}) {
    this.table = table;
    this.layout = layoutOf(table);
    this.#origin = origin;
    this.unseen = table.ofFile === undefined ? undefined : new UnseenNames(table.ofFile, origin);
    this.#reader = new ValueReader(origin);
    this.values = this.layout.values.map(() => []);
    this.infos = this.layout.infos.map(() => []);
    this.states = this.layout.states.map(() => []);
    this.counts = this.layout.rows.map(() => new Map());
    this.#sums = this.layout.aggregates.map(() => ({ sum: 0, rows: 0 }));
    this.#limits = limits;
    const sources = origin === 'api' ? apiSources(table) : snmpSources(table);
    if (sources.length > 1 && this.layout.labels.names.length > 0) this.#shares = [];
  }

  /**
   * `source` is the position of the source in the definition of the table: of rows with the same labels, the one of the
   * earlier source counts, whichever comes first. `lost` names objects that the row may have and that did not arrive:
   * half an identity would be a series of its own until the next probe. Throws what the budget throws when the row is
   * the first it refuses; that row is still kept.
   */
  add(row: Row, source = 0, lost = nothing): void {
    this.#lost = lost;
    if (this.#hasLost(this.layout.labels)) return;
    const { expand } = this.table;
    this.unseen?.see(row);
    if (expand === undefined) this.#addRow(row, source);
    else for (const expanded of expand.rows(row)) this.#addRow(expanded, source);
  }

  /**
   * Turns local times into UTC, once all rows are there. Without the `gmt-offset` of the device there are none: a wrong
   * time would look like a right one.
   */
  settleLocalTimes(clock: Row): void {
    const { localTimes } = this.layout;
    if (this.#origin !== 'api' || localTimes.length === 0) return;
    const offset = this.#reader.value(utcOffset, clock);
    for (const i of localTimes) {
      const column = this.values[i] ?? [];
      for (const [row, time] of column.entries()) {
        if (time === undefined) continue;
        column[row] = offset === undefined ? undefined : Number(time) - Number(offset);
      }
    }
  }

  /** Everything that was rejected, rows and values; the caller names the table. */
  losses(table: string): Loss[] {
    return [...rowLosses, ...valueLosses]
      .map((reason) => ({ table, reason, count: this.#countOf(reason) }))
      .filter(({ count }) => count > 0);
  }

  /** Whether rows came and none of them could be used. */
  get isUnused(): boolean {
    return this.#accepted === 0 && rowLosses.some((reason) => this.dropped[reason] > 0);
  }

  /** Names that several rows have, see `namesakes` of the table. */
  sharedNames(): string[] {
    const position = this.layout.labels.names.indexOf(this.table.namesakes?.label ?? '');
    return [...this.#sharing.keys()].flatMap((row) => this.texts[row]?.[position] ?? []);
  }

  /** The first values that could not be parsed. */
  get errors(): readonly UnreadableValue[] {
    return this.#reader.errors;
  }

  get errorCount(): number {
    return valueLosses.reduce((sum, reason) => sum + this.#reader.errorCounts[reason], 0);
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
    const isEmpty = this.answered && this.#accepted === 0 && isReadOver(field, this.#origin);
    return over === 'sum' && isEmpty ? 0 : undefined;
  }

  #countOf(reason: Loss['reason']): number {
    return isRowLoss(reason) ? this.dropped[reason] : this.#reader.errorCounts[reason];
  }

  #addRow(row: Row, source: number): void {
    const { names } = this.layout.labels;
    const texts = this.#textsOf(this.layout.labels, row);
    if (!this.#keeps(texts)) return;
    const labels = labelText(names, texts);
    const id = this.#idOf(row);
    if (this.#replaces(labels, row)) return;
    if (names.length > 0 && !this.#isNew(labels, { row, source, id })) return;
    if (!this.#isOfKnownType(row)) return;
    const { budget } = this.#limits;
    this.#accepted++;
    if (!this.#isKept(labels)) {
      this.#addTotals(row);
      return;
    }
    if (names.length > 0 && !this.#seen.has(labels)) this.#seen.set(labels, this.labels.length);
    this.#sources.push(source);
    this.labels.push(labels);
    this.texts.push(texts);
    if (this.table.namesakes !== undefined) this.ids.push(id);
    if (this.table.precedence !== undefined) this.#precedences.push(this.table.precedence(row));
    this.#setMetrics(this.labels.length - 1, row);
    const share = this.#addTotals(row);
    this.#shares?.push(share);
    if (names.length === 0 && this.#isRepeated()) this.#removeLast();
    else if (budget !== undefined) this.#pay(budget);
  }

  /** Whether the last row, without labels, adds nothing to those before it. */
  #isRepeated(): boolean {
    const { isDuplicate, isSpent } = settleSeries([...this.values, ...this.states], this.#sources);
    if (isDuplicate) this.dropped.duplicate++;
    const last = this.labels.length - 1;
    return isSpent && this.infos.every((column) => column[last] === undefined);
  }

  #removeLast(): void {
    const last = this.labels.length - 1;
    for (const column of [...this.values, ...this.states, ...this.infos, this.labels, this.texts])
      column.length = last;
    this.#sources.length = last;
    this.ids.length = Math.min(this.ids.length, last);
    this.#precedences.length = Math.min(this.#precedences.length, last);
  }

  /** Rows that are only counted are not kept, nor are rows above the limit. */
  #isKept(labels: string): boolean {
    const { labels: ofRow, values, infos, states, aggregates, rows } = this.layout;
    if (ofRow.names.length === 0) return values.length + infos.length + states.length > 0;
    const { maxRows = Number.POSITIVE_INFINITY, budget } = this.#limits;
    if (this.labels.length < maxRows) return true;
    this.dropped.surplus++;
    // another source must not count the row again
    if (aggregates.length + rows.length > 0) {
      this.#seen.set(labels, notKept);
      budget?.takeRows({ memory: seenBytes + 2 * labels.length, series: 0, text: 0 });
    }
    return false;
  }

  /** Pays for the last row, or notes it: most tables are so small that asking for each row would cost more. */
  #pay(budget: RowBudget): void {
    const last = this.labels.length - 1;
    const unpaid = this.#unpaid;
    const { series, text } = unpaid;
    pricesOf(this.layout).addTo(unpaid, this, last);
    if (last >= (this.#limits.seriesRows ?? Number.POSITIVE_INFINITY))
      Object.assign(unpaid, { series, text });
    if (last % rowsPerPayment !== 0 && unpaid.text + unpaid.memory < bytesPerPayment) return;
    this.#unpaid = { memory: 0, series: 0, text: 0 };
    budget.takeRows(unpaid);
  }

  #keeps(texts: Texts): boolean {
    const { keep } = this.table;
    if (keep === undefined) return true;
    return keep(Object.fromEntries(this.layout.labels.names.map((name, i) => [name, texts[i]])));
  }

  #idOf(row: Row): string | undefined {
    const { namesakes } = this.table;
    return namesakes === undefined ? undefined : this.#reader.text(namesakes.id, row);
  }

  #isOfKnownType(row: Row): boolean {
    if (!this.layout.isConditional || this.table.metrics.some((metric) => applies(metric, row))) return true;
    this.dropped['unknown-type']++;
    return false;
  }

  #isNew(labels: string, { row, source, id }: Arrival): boolean {
    // a row without labels (an interface that disappeared between two reads) identifies nothing
    if (labels === '') {
      this.dropped['no-label']++;
      return false;
    }
    const earlier = this.#seen.get(labels);
    if (earlier === undefined) return true;
    if (earlier === notKept) return false;
    // between sources nothing is lost (gauge table before scalars), within one source a row is
    const other = this.#sources[earlier] ?? 0;
    // over the API menus answer in any order
    if (source < other && this.#isOfKnownType(row)) this.#takeOver(earlier, { row, source, id });
    if (source !== other) return false;
    if (id !== undefined && this.#isNamesake(earlier, id)) return true;
    this.dropped.duplicate++;
    return false;
  }

  /** Puts a row in the position of one with the same labels from a later source. */
  #takeOver(at: number, { row, source, id }: Arrival): void {
    this.#sources[at] = source;
    if (this.table.namesakes !== undefined) {
      const ids = this.#sharing.get(at);
      if (ids !== undefined) {
        ids.delete(this.ids[at] ?? '');
        if (id !== undefined) ids.add(id);
      }
      this.ids[at] = id;
    }
    this.#withdraw(at);
    this.#setMetrics(at, row);
    const share = this.#addTotals(row);
    if (this.#shares !== undefined) this.#shares[at] = share;
  }

  #withdraw(at: number): void {
    const share = this.#shares?.[at];
    share?.values.forEach((value, i) => {
      const total = this.#sums[i];
      if (value === undefined || total === undefined) return;
      total.sum -= value;
      total.rows--;
    });
    share?.keys.forEach((key, i) => {
      const counts = this.counts[i];
      if (key === undefined || counts === undefined) return;
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    });
  }

  /** Whether an earlier row with these labels has another precedence; the lower one goes. */
  #replaces(labels: string, row: Row): boolean {
    const { precedence } = this.table;
    const earlier = this.#seen.get(labels);
    if (precedence === undefined || earlier === undefined) return false;
    const [before, now] = [this.#precedences[earlier] ?? 0, precedence(row)];
    if (now > before) {
      this.#precedences[earlier] = now;
      this.#setMetrics(earlier, row);
    }
    return now !== before;
  }

  #isNamesake(earlier: number, id: string): boolean {
    const first = this.ids[earlier];
    if (first === undefined) return false;
    const ids = this.#sharing.get(earlier) ?? new Set([first]);
    if (ids.has(id)) return false;
    this.#sharing.set(earlier, ids.add(id));
    return true;
  }

  #setMetrics(at: number, row: Row): void {
    const { values, infos, states } = this.layout;
    for (let i = 0; i < values.length; i++) {
      const metric = values[i] as (typeof values)[number];
      const column = this.values[i] as SampleValue[];
      const isCounter = metric.description.type === 'counter';
      column[at] = applies(metric, row) ? this.#reader.value(metric.field, row, isCounter) : undefined;
    }
    infos.forEach(({ metric, labels }, i) => {
      const column = this.infos[i] as (Texts | undefined)[];
      const isWhole = applies(metric, row) && !this.#hasLost(labels);
      column[at] = isWhole ? this.#textsOf(labels, row) : undefined;
    });
    states.forEach(({ metric }, i) => {
      const column = this.states[i] as (string | undefined)[];
      column[at] = applies(metric, row) ? this.#reader.state(metric.text, row) : undefined;
    });
  }

  /** The row as part of sums and counts, whether it is kept or not. */
  #addTotals(row: Row): Share {
    const { aggregates, rows } = this.layout;
    const share: Share = { values: [], keys: [] };
    aggregates.forEach((metric, i) => {
      const value = applies(metric, row) ? this.#reader.value(metric.field, row) : undefined;
      const total = this.#sums[i];
      if (value === undefined || total === undefined) return;
      total.sum += Number(value);
      total.rows++;
      share.values[i] = Number(value);
    });
    rows.forEach(({ metric, labels }, i) => {
      if (!applies(metric, row)) return;
      const key = labelText(labels.names, this.#textsOf(labels, row));
      share.keys[i] = key;
      const known = this.counts[i]?.get(key);
      this.counts[i]?.set(key, (known ?? 0) + 1);
      if (known === undefined && key !== '')
        this.#limits.budget?.takeRows(pricesOf(this.layout).costOfCount(key));
    });
    return share;
  }

  #hasLost({ sources }: LabelList): boolean {
    return this.#lost.size > 0 && sources.some(({ object }) => this.#lost.has(object?.name ?? ''));
  }

  #textsOf({ sources }: LabelList, row: Row): Texts {
    return sources.length === 0 ? noTexts : sources.map((source) => this.#reader.text(source, row));
  }
}

const utcOffset: Field = { property: 'gmt-offset', kind: utcOffsetKind };

function applies(metric: Metric, row: Row): boolean {
  return metric.when === undefined || metric.when(row);
}
