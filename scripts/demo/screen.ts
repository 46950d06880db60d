import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const isTerminal = process.stdout.isTTY;
const coloured = isTerminal && (process.env['NO_COLOR'] ?? '') === '';

/** Coloured text if colours are available. The text must be clear without them. */
export function paint(style: Style, text: string): string {
  return coloured ? styleText(style, text, { validateStream: false }) : text;
}

const stageWidth = 14;

function stageLine(name: string, text: string): string {
  return `  ${paint('bold', name.padEnd(stageWidth))}${text}`;
}

/** Clears what changes on the last line of the terminal, if something does. */
let clearChanging: (() => void) | undefined;

/** Prints one line per stage. */
export function stage(name: string, text: string): void {
  // Drawn again with its next update.
  clearChanging?.();
  console.log(stageLine(name, text));
}

/** A line that changes in place on a terminal; elsewhere, only its final text is printed. */
export class Progress {
  readonly #name: string;
  #shown = '';

  constructor(name: string) {
    this.#name = name;
  }

  update(text: string): void {
    if (!isTerminal || text === this.#shown) return;
    process.stdout.write(`\r\u001b[K${stageLine(this.#name, text)}`);
    this.#shown = text;
    clearChanging = () => this.clear();
  }

  finish(text: string): void {
    this.clear();
    stage(this.#name, text);
  }

  clear(): void {
    if (this.#shown !== '') process.stdout.write('\r\u001b[K');
    this.#shown = '';
    clearChanging = undefined;
  }
}

export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** A text table; `dress` colours a cell after it was padded. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: (cell: string, column: number, row: number) => string,
): string {
  const widths = columns.map(({ title }, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[], styled: (cell: string, column: number) => string): string =>
    cells
      .map((cell, i) => {
        const padding = ' '.repeat((widths[i] ?? 0) - cell.length);
        const text = styled(cell, i);
        return columns[i]?.right === true ? padding + text : text + padding;
      })
      .join('  ')
      .trimEnd();
  const head = line(
    columns.map(({ title }) => title),
    (cell) => paint('bold', cell),
  );
  return [head, ...rows.map((row, index) => line(row, (cell, i) => style(cell, i, index)))].join('\n');
}
