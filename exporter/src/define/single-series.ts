interface Settled {
  /** Two rows of one source have a value for one series: the later is lost. */
  readonly isDuplicate: boolean;
  /** Nothing is left of the last row, and there was something. */
  readonly isSpent: boolean;
}

/**
 * Without labels a metric has one series: that of the first row with a value, from the earliest source. Takes the other
 * value out of the columns, after each row.
 */
export function settleSeries(columns: readonly unknown[][], sources: readonly number[]): Settled {
  const last = sources.length - 1;
  const sourceOf = (row: number): number => sources[row] ?? 0;
  let [isDuplicate, isSpent] = [false, false];
  for (const column of columns) {
    const first = column[last] === undefined ? last : column.findIndex((value) => value !== undefined);
    if (first === last) continue;
    column[sourceOf(last) < sourceOf(first) ? first : last] = undefined;
    isSpent ||= column[last] === undefined;
    isDuplicate ||= sourceOf(first) === sourceOf(last);
  }
  return { isDuplicate, isSpent: isSpent && columns.every((column) => column[last] === undefined) };
}
