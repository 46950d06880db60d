import type { Field } from '@grafana/data';

/** One value that a query gave, with the labels of its series. */
export interface Row {
  /** Name of the query: A, B … or what a person called it. */
  readonly query: string;
  readonly labels: Readonly<Record<string, string>>;
  /** NaN where Prometheus knows the series and no number. */
  readonly value: number;
  /** When it was true, in milliseconds. */
  readonly at: number | undefined;
  /** Where it comes from, for data links and display settings. */
  readonly field: Field;
  readonly index: number;
}

/** Undefined: there is no such row, or no number in it. */
export const valueOf = (
  row: Row | undefined,
  of: (row: Row) => number = ({ value }) => value,
): number | undefined => (row === undefined || Number.isNaN(row.value) ? undefined : of(row));

/** The name of the metric, unless a function has taken it away. */
export const metricOf = ({ labels }: Row): string | undefined => labels['__name__'];
