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

/** Order and text of the rows of one `labels` array. */
export function orderRows(labels: readonly string[]): RowOrder {
  const text: string[] = [];
  const order: number[] = [];
  let sorted = true;
  let hasDuplicates = false;
  let previous: string | undefined;
  for (const [row, label] of labels.entries()) {
    text.push(label === '' ? ' ' : `{${label}} `);
    order.push(row);
    if (previous !== undefined) {
      if (label < previous) sorted = false;
      if (label === previous) hasDuplicates = true;
    }
    previous = label;
  }
  if (sorted) return { text, order, hasDuplicates };
  // The braces make the finished texts sort differently, so compare the labels themselves.
  order.sort((left, right) => compareText(labels[left] ?? '', labels[right] ?? '') || left - right);
  return { text, order, hasDuplicates: hasNeighbouringDuplicates(labels, order) };
}

/** By code unit: the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function hasNeighbouringDuplicates(labels: readonly string[], order: readonly number[]): boolean {
  for (let index = 1; index < order.length; index++) {
    if (labels[order[index] ?? 0] === labels[order[index - 1] ?? 0]) return true;
  }
  return false;
}
