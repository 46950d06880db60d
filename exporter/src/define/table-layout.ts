import type { Table } from './collector.ts';
import type { TextField } from './fields.ts';
import type { Labels, Metric } from './metrics.ts';

export type MetricOf<K extends Metric['kind']> = Extract<Metric, { kind: K }>;

/** Labels as two parallel lists sorted by name, the order of the exposition. */
export interface LabelList {
  readonly names: readonly string[];
  readonly sources: readonly TextField[];
}

/** Labels of the row and of the metric, sorted by name; on a name clash the metric wins. */
export interface InfoLayout {
  readonly metric: MetricOf<'info'>;
  readonly labels: LabelList;
  readonly allNames: readonly string[];
  /** Where to find each of `allNames`: an index into `labels` or into the labels of the row. */
  readonly positions: readonly { readonly own: boolean; readonly position: number }[];
}

export interface StatesLayout {
  readonly metric: MetricOf<'states'>;
  /** The labels of the row with the state label inserted, and its position. */
  readonly allNames: readonly string[];
  readonly position: number;
}

/** Prepared once per table for all reads: its labels, and its metrics grouped by kind. */
export interface TableLayout {
  readonly labels: LabelList;
  readonly values: readonly MetricOf<'value'>[];
  readonly infos: readonly InfoLayout[];
  readonly states: readonly StatesLayout[];
  readonly aggregates: readonly MetricOf<'aggregate'>[];
  readonly rows: readonly { readonly metric: MetricOf<'rows'>; readonly labels: LabelList }[];
  /** Positions of the values that are dates in the time zone of the device. */
  readonly localTimes: readonly number[];
  /** Every metric has a condition: a row that meets none of them is of a type that the table does not know. */
  readonly isConditional: boolean;
}

const layouts = new WeakMap<Table, TableLayout>();

export function layoutOf(table: Table): TableLayout {
  const known = layouts.get(table);
  if (known !== undefined) return known;
  const metricsOf = <K extends Metric['kind']>(kind: K): MetricOf<K>[] =>
    table.metrics.filter((metric): metric is MetricOf<K> => metric.kind === kind);
  const labels = listOf(table.labels);
  const values = metricsOf('value');
  const layout: TableLayout = {
    labels,
    values,
    localTimes: [...values.keys()].filter((i) => values[i]?.field.isLocal === true),
    infos: metricsOf('info').map((metric) => infoLayout(metric, labels.names)),
    states: metricsOf('states').map((metric) => statesLayout(metric, labels.names)),
    aggregates: metricsOf('aggregate'),
    rows: metricsOf('rows').map((metric) => ({ metric, labels: listOf(metric.labels) })),
    isConditional: labels.names.length > 0 && table.metrics.every(({ when }) => when !== undefined),
  };
  layouts.set(table, layout);
  return layout;
}

function infoLayout(metric: MetricOf<'info'>, ofRow: readonly string[]): InfoLayout {
  const labels = listOf(metric.labels);
  const allNames = [...new Set([...ofRow, ...labels.names])].sort();
  const positions = allNames.map((name) => {
    const own = labels.names.includes(name);
    return { own, position: (own ? labels.names : ofRow).indexOf(name) };
  });
  return { metric, labels, allNames, positions };
}

function statesLayout(metric: MetricOf<'states'>, ofRow: readonly string[]): StatesLayout {
  const position = ofRow.filter((name) => name < metric.label).length;
  return { metric, allNames: ofRow.toSpliced(position, 0, metric.label), position };
}

function listOf(labels: Labels): LabelList {
  const entries = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return { names: entries.map(([name]) => name), sources: entries.map(([, source]) => source) };
}
