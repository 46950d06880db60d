import { sortSteps } from '../concurrency/sort-steps.ts';
import type { Steps } from '../concurrency/slices.ts';
import type { SampleValue } from '../exposition/family.ts';
import { labelText } from './label-text.ts';
import type { RowReader } from './row-reader.ts';
import type { MetricOf } from './table-layout.ts';

/** Every label of the series that the rows without series of their own share. */
const remainderText = 'other';

/** The labels of that series. */
export const remainderLabels = ({ layout }: RowReader): string =>
  labelText(
    layout.labels.names,
    layout.labels.names.map(() => remainderText),
  );

/**
 * A row with series of its own keeps them until another is larger by a quarter: each change ends a series and begins
 * one, and rates of neighbours in the order change places all the time.
 */
const lead = 0.25;

/** Rows per step. */
const stepRows = 200;

interface Ranked {
  readonly row: number;
  readonly score: number;
}

/**
 * The rows that keep their own series, in the order of the table: the `count` with the largest values in the column.
 * Rows without a value come last. A row that is called like the remainder is part of it.
 */
export function* largestRows(
  read: RowReader,
  { column, count, before }: { column: number; count: number; before: ReadonlySet<string> },
): Steps<readonly number[]> {
  const values = read.values[column] ?? [];
  const remainder = remainderLabels(read);
  const ranked: Ranked[] = [];
  for (const [row, labels] of read.labels.entries()) {
    if (row % stepRows === 0) yield;
    if (labels === remainder) continue;
    const value = Number(values[row] ?? Number.NEGATIVE_INFINITY);
    const bonus = Number.isFinite(value) && before.has(labels) ? Math.abs(value) * lead : 0;
    ranked.push({ row, score: value + bonus });
  }
  const labelsOf = ({ row }: Ranked): string => read.labels[row] ?? '';
  const sorted = yield* sortSteps(ranked, (a, b) => {
    if (a.score !== b.score) return a.score > b.score ? -1 : 1;
    // equal rows, such as idle queues: who was there stays, then by name
    const [left, right] = [before.has(labelsOf(a)), before.has(labelsOf(b))];
    if (left !== right) return left ? -1 : 1;
    return labelsOf(a) < labelsOf(b) ? -1 : 1;
  });
  return sorted
    .slice(0, count)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
}

/** Whether the remainder of a metric is a sum of the present values; that of a counter is not, see `Remainders`. */
export const isSummed = ({ description, field }: MetricOf<'value'>): boolean =>
  description.type !== 'counter' && field.kind.addsUp;

/** Sums of the rows that are not `kept`, by column; undefined where no row has a value or a sum means nothing. */
export function* sumOfOthers(read: RowReader, kept: ReadonlySet<number>): Steps<SampleValue[]> {
  const sums: SampleValue[] = [];
  for (const [i, metric] of read.layout.values.entries()) {
    let sum: number | undefined;
    const column = isSummed(metric) ? (read.values[i] ?? []) : [];
    for (const [row, value] of column.entries()) {
      if (row % stepRows === 0) yield;
      if (value !== undefined && !kept.has(row)) sum = (sum ?? 0) + Number(value);
    }
    sums.push(sum);
  }
  return sums;
}

/** Keeps these rows of the table, and adds one for the rest. */
export function reduceTo(read: RowReader, rows: readonly number[], remainder: readonly SampleValue[]): void {
  const { names } = read.layout.labels;
  const keep = <T>(column: T[], last: T): void => {
    const kept = rows.map((row) => column[row] as T);
    column.splice(0, column.length, ...kept, last);
  };
  keep(read.labels, remainderLabels(read));
  keep(
    read.texts,
    names.map(() => remainderText),
  );
  if (read.ids.length > 0) keep(read.ids, undefined);
  read.values.forEach((column, i) => keep(column, remainder[i]));
  for (const column of read.infos) keep(column, undefined);
  for (const column of read.states) keep(column, undefined);
}
