/** One table of the results, with what it shows and how to read it. */
export interface ResultTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
}

/** A predefined target and its result. */
export interface Verdict {
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface SectionResult {
  readonly tables: readonly ResultTable[];
  readonly verdicts: readonly Verdict[];
}

export function verdictTable(verdicts: readonly Verdict[]): ResultTable {
  return {
    title: 'Targets',
    head: ['target', 'measured', 'met'],
    rows: verdicts.map(({ target, measured, met }) => [target, measured, met ? 'yes' : 'NO']),
  };
}

export function asText({ title, head, rows, notes = [] }: ResultTable): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['', title, '='.repeat(title.length), ...lines, ...notes.map((note) => `* ${note}`), ''].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function asMarkdown({ title, head, rows, notes = [] }: ResultTable): string {
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ].join('\n');
}
