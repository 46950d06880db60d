/** Result of a comparison. `none`: both report no value, which proves little and is counted separately. */
export type Outcome = 'agreed' | 'none' | 'explained';

export interface Comparison {
  readonly walk: string;
  readonly kind: string;
  readonly outcome: Outcome;
}

/** A text table: kinds down, walks across, with cells `agreed +explained ~none`. */
export function summaryTable(comparisons: readonly Comparison[]): string {
  const walks = [...new Set(comparisons.map(({ walk }) => walk))].sort();
  const kinds = [...new Set(comparisons.map(({ kind }) => kind))].sort();
  const cell = (wanted: (comparison: Comparison) => boolean): string => {
    const here = comparisons.filter(wanted);
    if (here.length === 0) return '-';
    const count = (outcome: Outcome, sign: string): string => {
      const number = here.filter((comparison) => comparison.outcome === outcome).length;
      return number === 0 && sign !== '' ? '' : `${sign}${number}`;
    };
    return `${count('agreed', '')}${count('explained', '+')}${count('none', '~')}`;
  };
  const rows = [
    ['', ...walks.map((walk) => walk.replace(/^routeros_?/, '') || 'routeros'), 'all'],
    ...kinds.map((kind) => [
      kind,
      ...walks.map((walk) => cell((one) => one.walk === walk && one.kind === kind)),
      cell((one) => one.kind === kind),
    ]),
    ['all', ...walks.map((walk) => cell((one) => one.walk === walk)), cell(() => true)],
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
