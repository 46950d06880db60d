import { escapeLabelValue } from '../exposition/escape.ts';
import type { Family, MetricDescription, SampleValue } from '../exposition/family.ts';
import type { Table } from './collector.ts';
import type { Row, RowOrigin, TextField } from './fields.ts';
import { multiply } from './kinds.ts';
import type { Labels, Metric } from './metrics.ts';
import type { RowSink } from './row-sink.ts';
import { boundedText, type ValueProblem, ValueReader } from './value-reader.ts';

type NamedText = readonly [name: string, source: TextField];
type MetricOf<K extends Metric['kind']> = Extract<Metric, { kind: K }>;

/** What can be prepared once, at start, for all probes. */
interface CompiledTable {
  readonly labels: readonly NamedText[];
  readonly values: readonly MetricOf<'value'>[];
  readonly infos: readonly { metric: MetricOf<'info'>; labels: readonly NamedText[] }[];
  readonly states: readonly { metric: MetricOf<'states'>; before: number }[];
  readonly means: readonly MetricOf<'mean'>[];
  readonly rows: readonly { metric: MetricOf<'rows'>; labels: readonly NamedText[] }[];
}

const byName = ([a]: NamedText, [b]: NamedText): number => (a < b ? -1 : 1);
const sorted = (labels: Labels): readonly NamedText[] => Object.entries(labels).sort(byName);

const compiledTables = new WeakMap<Table, CompiledTable>();

function compile(table: Table): CompiledTable {
  const known = compiledTables.get(table);
  if (known) return known;
  const of = <K extends Metric['kind']>(kind: K): MetricOf<K>[] =>
    table.metrics.filter((metric): metric is MetricOf<K> => metric.kind === kind);
  const labels = sorted(table.labels);
  const compiled: CompiledTable = {
    labels,
    values: of('value'),
    infos: of('info').map((metric) => ({ metric, labels: sorted({ ...table.labels, ...metric.labels }) })),
    states: of('states').map((metric) => ({
      metric,
      before: labels.filter(([name]) => name < metric.label).length,
    })),
    means: of('mean'),
    rows: of('rows').map((metric) => ({ metric, labels: sorted(metric.labels) })),
  };
  compiledTables.set(table, compiled);
  return compiled;
}

interface Column {
  readonly metric: MetricDescription;
  readonly labels: string[];
  readonly values: SampleValue[];
}

const emptyColumn = ({ metric }: { metric: Metric }): Column => ({
  metric: metric.description,
  labels: [],
  values: [],
});

/**
 * Turns rows into columns of samples: label text is built once per row, every metric adds one value. Rows come in any
 * order and are not kept.
 */
export class TableBuilder implements RowSink {
  readonly #table: Table;
  readonly #reader: ValueReader;
  readonly #compiled: CompiledTable;
  readonly #labels: string[] = [];
  readonly #values: SampleValue[][];
  readonly #infos: Column[];
  readonly #states: Column[];
  readonly #counts: Map<string, number>[];
  readonly #sums: { sum: number; rows: number }[];
  readonly #seen = new Set<string>();
  rowCount = 0;
  /** Numbers of rows would be wrong then and are left out. */
  incomplete = false;
  answered = false;

  constructor(table: Table, origin: RowOrigin = 'api') {
    this.#table = table;
    this.#reader = new ValueReader(origin);
    this.#compiled = compile(table);
    this.#values = this.#compiled.values.map(() => []);
    this.#infos = this.#compiled.infos.map(emptyColumn);
    this.#states = this.#compiled.states.map(emptyColumn);
    this.#counts = this.#compiled.rows.map(() => new Map());
    this.#sums = this.#compiled.means.map(() => ({ sum: 0, rows: 0 }));
  }

  add(row: Row): void {
    if (this.#table.expand === undefined) {
      this.#addRow(row);
      return;
    }
    for (const expanded of this.#table.expand.rows(row)) this.#addRow(expanded);
  }

  #addRow(row: Row): void {
    const { labels: names, values, rows } = this.#compiled;
    const texts = names.map(([, source]) => this.#reader.text(source, row));
    if (this.#table.keep !== undefined) {
      const labels = Object.fromEntries(names.map(([name], i) => [name, texts[i]]));
      if (!this.#table.keep(labels)) return;
    }
    const labels = joinLabels(names, texts);
    if (names.length > 0) {
      // a row that does not say what it is about (an interface that went away between two reads) tells nothing
      if (labels === '') return;
      // the first source that tells of a thing counts: gauge table before scalars, one interface before its twin
      if (this.#seen.has(labels)) return;
      this.#seen.add(labels);
    }
    this.rowCount++;
    this.#labels.push(labels);
    for (let i = 0; i < values.length; i++) {
      const metric = values[i] as MetricOf<'value'>;
      this.#values[i]?.push(applies(metric, row) ? this.#reader.value(metric.field, row) : undefined);
    }
    this.#addInfos(row);
    this.#addStates(row, texts);
    this.#compiled.means.forEach((metric, i) => {
      const value = this.#reader.value(metric.field, row);
      const mean = this.#sums[i];
      if (value === undefined || mean === undefined) return;
      mean.sum += Number(value);
      mean.rows++;
    });
    for (let i = 0; i < rows.length; i++) {
      const { metric, labels: by } = rows[i] as CompiledTable['rows'][number];
      if (!applies(metric, row)) continue;
      const key = joinLabels(
        by,
        by.map(([, source]) => this.#reader.text(source, row)),
      );
      const counts = this.#counts[i] as Map<string, number>;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }

  #addInfos(row: Row): void {
    this.#compiled.infos.forEach(({ metric, labels }, i) => {
      if (!applies(metric, row)) return;
      const texts = labels.map(([, source]) => this.#reader.text(source, row));
      const joined = joinLabels(labels, texts);
      // neither a thing nor a fact about it
      if (joined === '') return;
      this.#infos[i]?.labels.push(joined);
      this.#infos[i]?.values.push(1);
    });
  }

  #addStates(row: Row, texts: readonly (string | undefined)[]): void {
    this.#compiled.states.forEach(({ metric, before }, i) => {
      const state = applies(metric, row) ? this.#reader.text(metric.text, row) : undefined;
      if (state === undefined || state === '') return;
      const names = this.#compiled.labels;
      const known = metric.states.includes(state) ? metric.states : [...metric.states, state];
      for (const candidate of known) {
        const withState: NamedText[] = [
          ...names.slice(0, before),
          [metric.label, {}],
          ...names.slice(before),
        ];
        this.#states[i]?.labels.push(
          joinLabels(withState, [...texts.slice(0, before), candidate, ...texts.slice(before)]),
        );
        this.#states[i]?.values.push(candidate === state ? 1 : 0);
      }
    });
  }

  /** First values that no parser understood. */
  get problems(): readonly ValueProblem[] {
    return this.#reader.problems;
  }

  get problemCount(): number {
    return this.#reader.problemCount;
  }

  /** Families of everything added so far; columns without any value are left out. */
  families(): Family[] {
    const families: Family[] = [];
    this.#compiled.values.forEach((metric, i) => {
      const values = this.#values[i] as SampleValue[];
      if (values.some((value) => value !== undefined)) {
        families.push({ metric: metric.description, labels: this.#labels, values });
      }
    });
    for (const column of [...this.#infos, ...this.#states])
      if (column.values.length > 0) families.push(column);
    if (!this.incomplete) {
      this.#compiled.means.forEach((metric, i) => {
        const { sum, rows } = this.#sums[i] as { sum: number; rows: number };
        if (rows > 0)
          families.push({ metric: metric.description, labels: [''], values: [multiply(sum, 1 / rows)] });
      });
      this.#compiled.rows.forEach(({ metric, labels }, i) => {
        const counts = this.#counts[i] as Map<string, number>;
        // an empty table has no rows of any kind, but "none at all" is a true number
        if (this.answered && labels.length === 0 && counts.size === 0) counts.set('', 0);
        families.push({
          metric: metric.description,
          labels: [...counts.keys()],
          values: [...counts.values()],
        });
      });
    }
    return families;
  }
}

function applies(metric: Metric, row: Row): boolean {
  return metric.when === undefined || metric.when(row);
}

function joinLabels(names: readonly NamedText[], texts: readonly (string | undefined)[]): string {
  let joined = '';
  for (let i = 0; i < names.length; i++) {
    const value = texts[i];
    if (value === undefined || value === '') continue;
    joined += `${joined === '' ? '' : ','}${(names[i] as NamedText)[0]}="${escapeLabelValue(boundedText(value))}"`;
  }
  return joined;
}
