interface Space {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** A row narrower than this cannot be read. */
  readonly leastWidth: number;
  /** Of the line that says how many more there are. */
  readonly moreHeight: number;
}

export interface FittedRows {
  readonly columns: number;
  /** Rows of one column. */
  readonly lines: number;
  /** How many are shown; the rest is counted. */
  readonly shown: number;
}

/** As many rows as fit without scrolling, in as few columns as hold them: nobody scrolls a wall. */
export function fitRows(
  count: number,
  { width, height, rowHeight, leastWidth, moreHeight }: Space,
): FittedRows {
  const most = Math.max(Math.floor(width / leastWidth), 1);
  const fit = (free: number): number => Math.max(Math.floor(free / rowHeight), 1);
  const lines = fit(height);
  if (count <= lines * most) {
    const columns = Math.max(Math.ceil(count / lines), 1);
    return { columns, lines: Math.max(Math.ceil(count / columns), 1), shown: count };
  }
  const fewer = fit(height - moreHeight);
  return { columns: most, lines: fewer, shown: Math.min(fewer * most, count) };
}
