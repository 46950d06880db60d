import type { Steps } from '../concurrency/slices.ts';
import type { TopSetting } from '../config/collector-settings.ts';
import type { RowReader } from '../define/row-reader.ts';
import { largestRows, reduceTo, sumOfOthers } from '../define/top-rows.ts';
import type { SampleValue } from '../exposition/family.ts';

/** The counters of every row at the last read: one array, because an object for each row would cost more. */
interface Values {
  /** Position of each row in the numbers, by its labels. */
  readonly rows: ReadonlyMap<string, number>;
  readonly numbers: Float64Array;
}

/** What is remembered of a table between two reads. */
interface TableMemory {
  readonly key: string;
  /** Names of the counters: a reload can add some. */
  readonly columns: string;
  /** Labels of the rows that had series of their own. */
  own: ReadonlySet<string>;
  last: Values;
  /** What the rows without series have counted since the exporter began to watch; by column of the counters. */
  readonly totals: Float64Array;
  /** When a read was last taken into account. */
  updatedAt: number;
}

/** Rows per step. */
const stepRows = 200;

/**
 * Rows remembered of all devices together, at 200 to 300 bytes each. Beyond that, the tables read longest ago are
 * forgotten: their remainder starts at zero again, which a rate takes for a restart of nothing.
 */
const maxRemembered = 250_000;

/** A read of a table of a device. */
export interface ReadTable {
  /** Device and table. */
  readonly key: string;
  /** When the device was asked, by `performance.now()`. */
  readonly startedAt: number;
  readonly top: TopSetting;
}

/**
 * Gives the largest rows of a table series of their own and the rest one together. A sum of counters would fall when a
 * row leaves the rest or the device, and a rate would take the fall for a restart and add all that is left. So the
 * remainder adds up what each of its rows has counted since the last read, and only grows; docs/decisions/0039.
 */
export class Remainders {
  readonly #tables = new Map<string, TableMemory>();
  readonly #maxRemembered: number;
  #remembered = 0;

  constructor(limit = maxRemembered) {
    this.#maxRemembered = limit;
  }

  /** Rows remembered. */
  get size(): number {
    return this.#remembered;
  }

  /** Returns the number of rows that share the remainder; undefined if the table has no rows, or not the metric. */
  *reduce(read: RowReader, { key, startedAt, top }: ReadTable): Steps<number | undefined> {
    const column = read.layout.values.findIndex(({ description }) => description.name === top.by);
    if (column === -1 || read.labels.length === 0) return undefined;
    const counters = [...read.layout.values.keys()].filter(
      (i) => read.layout.values[i]?.description.type === 'counter',
    );
    const columns = counters.map((i) => read.layout.values[i]?.description.name).join();
    const memory = this.#memoryOf(key, columns, counters.length);
    const rows = yield* largestRows(read, { column, count: top.rows, before: memory.own });
    const own = new Set(rows.map((row) => read.labels[row] ?? ''));
    // a read that began before the last one was taken into account may have older values: they would look like restarts
    if (startedAt >= memory.updatedAt) yield* this.#add(memory, read, { own, counters });
    const kept = new Set(rows);
    const left = read.labels.length - kept.size;
    const sums = yield* sumOfOthers(read, kept);
    // without some of the rows their sum would be wrong; what they have counted before is not
    const remainder: SampleValue[] = read.incomplete ? sums.map(() => undefined) : sums;
    counters.forEach((i, position) => {
      if (read.values[i]?.some((value) => value !== undefined) === true)
        remainder[i] = memory.totals[position];
    });
    reduceTo(read, rows, remainder);
    return left;
  }

  /**
   * Takes the values of a read into account. What a row counted while it was in the rest, or until it left it, belongs to
   * the rest: the first sample of a new series says nothing about an increase. A row seen for the first time adds
   * nothing, as a new series would.
   */
  *#add(
    memory: TableMemory,
    read: RowReader,
    { own, counters }: { own: ReadonlySet<string>; counters: readonly number[] },
  ): Steps<void> {
    memory.updatedAt = performance.now();
    const [before, last] = [memory.own, memory.last];
    // rows that did not arrive are not gone
    const missing = read.incomplete ? withoutRows(last, new Set(read.labels)) : [];
    memory.own = new Set([...own, ...missing.filter((labels) => before.has(labels))]);
    const width = counters.length;
    const rows = new Map<string, number>();
    const numbers = new Float64Array((read.labels.length + missing.length) * width);
    for (const [row, labels] of read.labels.entries()) {
      if (row % stepRows === 0) yield;
      rows.set(labels, row);
      const earlier = last.rows.get(labels);
      const isOwn = before.has(labels) && own.has(labels);
      for (const [i, column] of counters.entries()) {
        const value = Number(read.values[column]?.[row] ?? Number.NaN);
        const known = earlier === undefined ? undefined : last.numbers[earlier * width + i];
        // a value that is missing once has not started again
        numbers[row * width + i] = Number.isNaN(value) ? (known ?? value) : value;
        if (!isOwn) memory.totals[i] = (memory.totals[i] ?? 0) + grown(value, known);
      }
    }
    for (const [i, labels] of missing.entries()) {
      const row = read.labels.length + i;
      const from = (last.rows.get(labels) ?? 0) * width;
      rows.set(labels, row);
      numbers.set(last.numbers.subarray(from, from + width), row * width);
    }
    memory.last = { rows, numbers };
    // another read may have pushed the table out meanwhile
    if (this.#tables.get(memory.key) !== memory) return;
    this.#remembered += rows.size - last.rows.size;
    this.#forget(memory);
  }

  #memoryOf(key: string, columns: string, counters: number): TableMemory {
    const known = this.#tables.get(key);
    this.#tables.delete(key);
    const isOther = known !== undefined && known.columns !== columns;
    if (isOther) this.#remembered -= known.last.rows.size;
    const memory =
      known !== undefined && !isOther
        ? known
        : {
            key,
            columns,
            own: new Set<string>(),
            last: { rows: new Map<string, number>(), numbers: new Float64Array(0) },
            totals: new Float64Array(counters),
            updatedAt: Number.NEGATIVE_INFINITY,
          };
    this.#tables.set(key, memory);
    return memory;
  }

  /** Forgets the tables read longest ago, never the one just read. */
  #forget(current: TableMemory): void {
    for (const [key, memory] of this.#tables) {
      if (this.#remembered <= this.#maxRemembered) return;
      if (memory === current) continue;
      this.#tables.delete(key);
      this.#remembered -= memory.last.rows.size;
    }
  }
}

function withoutRows({ rows }: Values, present: ReadonlySet<string>): string[] {
  return [...rows.keys()].filter((labels) => !present.has(labels));
}

/** What a counter has added; after a restart, all that it shows. */
function grown(value: number, earlier = Number.NaN): number {
  if (Number.isNaN(value) || Number.isNaN(earlier)) return 0;
  return value >= earlier ? value - earlier : value;
}
