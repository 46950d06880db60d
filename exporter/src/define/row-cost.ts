import type { TableLayout } from './table-layout.ts';

/** What keeping a row costs until the answer is written. Estimates, rather too high. */
export interface RowCost {
  /** Bytes of JavaScript heap. */
  readonly memory: number;
  readonly series: number;
  /** Bytes of exposition text. */
  readonly text: number;
}

/** Grants what rows cost. `takeRow` throws when there is nothing left for this table. */
export interface RowBudget {
  takeRow(cost: RowCost): void;
}

/** A row as its reader keeps it. */
export interface KeptRow {
  readonly labels: string;
  /** Characters in all its texts. */
  readonly textLength: number;
  /** Values that become samples. */
  readonly values: number;
  /** Characters in the texts of its info metrics; undefined where a metric does not apply. */
  readonly infos: readonly (number | undefined)[];
  readonly states: readonly (string | undefined)[];
}

// Measured with heap snapshots on Node 20: header of a string, a number outside the row of its column, and the rest
// of a row (list of texts, entry in the set of labels).
const stringBytes = 24;
const numberBytes = 16;
const rowBytes = 160;
const slotBytes = 8;
/** Braces, blanks and line feed, and the longest number (`-1.2345678901234567e-300`). */
const lineBytes = 30;

/** The constant part of what the rows of a table cost. */
class RowPrices {
  readonly #slots: number;
  readonly #nameLength: number;
  readonly #infoLengths: readonly number[];
  readonly #states: readonly { readonly count: number; readonly length: number }[];

  constructor({ labels, values, infos, states }: TableLayout) {
    this.#slots = slotBytes * (values.length + infos.length + states.length + labels.names.length + 2);
    const names = values.map(({ description }) => description.name.length);
    this.#nameLength = names.length === 0 ? 0 : Math.max(...names);
    this.#infoLengths = infos.map(
      ({ metric, allNames }) => metric.description.name.length + allNames.join('="",').length,
    );
    this.#states = states.map(({ metric }) => ({
      count: metric.states.length + 1,
      length: metric.description.name.length + metric.label.length + longest(metric.states) + 4,
    }));
  }

  costOf(row: KeptRow): RowCost {
    // Text outside Latin-1 takes two bytes a character in the heap and up to three in UTF-8.
    const labelBytes = Buffer.byteLength(row.labels);
    const width = labelBytes === row.labels.length ? 1 : 2;
    const lineLength = labelBytes + lineBytes;
    // the label text, and the finished text that the encoder makes of it
    const labelMemory = 2 * (stringBytes + width * row.labels.length);
    let series = row.values;
    let text = row.values * (this.#nameLength + lineLength);
    let memory = rowBytes + this.#slots + width * row.textLength + labelMemory + row.values * numberBytes;
    for (let i = 0; i < row.infos.length; i++) {
      const length = row.infos[i];
      if (length === undefined) continue;
      series++;
      // escaping can double a text
      text += (this.#infoLengths[i] ?? 0) + lineLength + 3 * length;
      memory += 2 * labelMemory + 4 * width * length;
    }
    for (let i = 0; i < row.states.length; i++) {
      const states = this.#states[i];
      const state = row.states[i];
      if (states === undefined || state === undefined) continue;
      series += states.count;
      text += states.count * (states.length + lineLength + 3 * state.length);
      memory += states.count * (2 * labelMemory + states.length + 2 * slotBytes);
    }
    return { memory, series, text };
  }

  /** A new count of rows under these labels. */
  costOfCount(labels: string): RowCost {
    return {
      memory: rowBytes + 4 * (stringBytes + 2 * labels.length),
      series: 1,
      text: this.#nameLength + lineBytes + 3 * labels.length + 60,
    };
  }
}

const prices = new WeakMap<TableLayout, RowPrices>();

/** Prepared once per table. */
export function pricesOf(layout: TableLayout): RowPrices {
  const known = prices.get(layout) ?? new RowPrices(layout);
  prices.set(layout, known);
  return known;
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
