import type { Steps } from '../concurrency/slices.ts';
import { sortSteps } from '../concurrency/sort-steps.ts';

/**
 * How to write the rows of one table: the finished `{…}` part of each sample line, and the order of rows. Built once
 * per `labels` array, however many metrics share it; this is what makes the encoder fast.
 */
export interface RowOrder {
  /** Text between name and value, including braces and the separating space. */
  readonly text: readonly string[];
  /** Row numbers sorted by label text; ties keep the given order. */
  readonly order: readonly number[];
  /** Whether two rows have the same label text. Rare, and the fast path does not check again. */
  readonly hasDuplicates: boolean;
}

/** Rows per step. */
const stepRows = 1000;

/** Order and text of the rows of one `labels` array. */
export function* orderRows(labels: readonly string[]): Steps<RowOrder> {
  const text: string[] = [];
  const rows: number[] = [];
  let sorted = true;
  let hasDuplicates = false;
  let previous: string | undefined;
  for (const [row, label] of labels.entries()) {
    text.push(label === '' ? ' ' : `{${label}} `);
    rows.push(row);
    if (previous !== undefined) {
      if (label < previous) sorted = false;
      if (label === previous) hasDuplicates = true;
    }
    previous = label;
    if (row % stepRows === stepRows - 1) yield;
  }
  if (sorted) return { text, order: rows, hasDuplicates };
  // The braces make the finished texts sort differently, so compare the labels themselves.
  const order = yield* sortSteps(rows, (left, right) => {
    return compareText(labels[left] ?? '', labels[right] ?? '') || left - right;
  });
  return { text, order, hasDuplicates: yield* hasNeighbouringDuplicates(labels, order) };
}

/** By code unit: the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function* hasNeighbouringDuplicates(labels: readonly string[], order: readonly number[]): Steps<boolean> {
  for (let index = 1; index < order.length; index++) {
    if (labels[order[index] ?? 0] === labels[order[index - 1] ?? 0]) return true;
    if (index % stepRows === 0) yield;
  }
  return false;
}
