import type { TableLayout } from './table-layout.ts';

/** What keeping a row costs until the answer is written. Estimates, rather too high. */
export interface RowCost {
  /** Bytes of JavaScript heap. */
  readonly memory: number;
  readonly series: number;
  /** Bytes of exposition text. */
  readonly text: number;
}

/** Grants what rows cost. `takeRows` throws when there is nothing left for this table. */
export interface RowBudget {
  takeRows(cost: RowCost): void;
}

type Texts = readonly (string | undefined)[];

/** The rows of a table as their reader keeps them. */
export interface KeptRows {
  readonly labels: readonly string[];
  readonly texts: readonly Texts[];
  readonly ids: readonly (string | undefined)[];
  readonly values: readonly (readonly unknown[])[];
  readonly infos: readonly (readonly (Texts | undefined)[])[];
  readonly states: readonly (readonly (string | undefined)[])[];
}

/** A sum of costs. */
export type Bill = { -readonly [K in keyof RowCost]: number };

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

  /** Adds the cost of one row. Called for every row of every device: loops without closures. */
  addTo(bill: Bill, rows: KeptRows, row: number): void {
    const labels = rows.labels[row] ?? '';
    // the id becomes part of the labels if it is all that tells two rows apart
    const length = labels.length + (rows.ids[row]?.length ?? 0);
    // Text outside Latin-1 takes two bytes a character in the heap and up to three in UTF-8.
    const added = Buffer.byteLength(labels) - labels.length;
    const width = added === 0 ? 1 : 2;
    const lineLength = length + added + lineBytes;
    // the label text, and the finished text that the encoder makes of it
    const labelMemory = 2 * (stringBytes + width * length);
    let values = 0;
    for (let i = 0; i < rows.values.length; i++) if (rows.values[i]?.[row] !== undefined) values++;
    bill.series += values;
    bill.text += values * (this.#nameLength + lineLength);
    bill.memory +=
      rowBytes + this.#slots + width * lengthOf(rows.texts[row]) + labelMemory + values * numberBytes;
    for (let i = 0; i < rows.infos.length; i++) {
      const texts = rows.infos[i]?.[row];
      if (texts === undefined) continue;
      const ownLength = lengthOf(texts);
      bill.series++;
      // escaping can double a text
      bill.text += (this.#infoLengths[i] ?? 0) + lineLength + 3 * ownLength;
      bill.memory += 2 * labelMemory + 4 * width * ownLength;
    }
    for (let i = 0; i < rows.states.length; i++) {
      const states = this.#states[i];
      const state = rows.states[i]?.[row];
      if (states === undefined || state === undefined) continue;
      bill.series += states.count;
      bill.text += states.count * (states.length + lineLength + 3 * state.length);
      bill.memory += states.count * (2 * labelMemory + states.length + 2 * slotBytes);
    }
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

function lengthOf(texts: Texts | undefined): number {
  let length = 0;
  if (texts !== undefined) for (let i = 0; i < texts.length; i++) length += texts[i]?.length ?? 0;
  return length;
}
