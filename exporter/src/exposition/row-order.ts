/**
 * How the rows of one table are written: the `{…}` part of every sample line, finished, and the order of rows. Made
 * once for each `labels` array, however many metrics share it; this is where the encoder gains its speed.
 */
export interface RowOrder {
  /** Text between name and value, braces and the separating space included. */
  readonly text: readonly string[];
  /** Row numbers by label text; equal label texts stay in the order given. */
  readonly order: readonly number[];
  /** Whether two rows have the same label text. Nearly never, so that the fast path need not look. */
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
  // The braces make the finished texts sort differently from the labels, so the labels themselves are compared.
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
