import type { Steps } from '../../concurrency/slices.ts';
import { sortSteps } from '../../concurrency/sort-steps.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { compareOid, encodedOidLength, isBeforeScripts } from './oid.ts';
import { varbindBytes } from './plan.ts';
import type { SnmpTable, SnmpTableBudget, SnmpTableRequest } from './read.ts';
import { markRows, type TableSize } from './table-sizes.ts';
import { type SnmpValue, valueBytes } from './value.ts';

// Measured with heap snapshots on Node 20: a row with its entry in the map, and a value with its slot. Bytes of a value
// are a view into its datagram, which they keep alive.
const rowBytes = 150;
const slotBytes = 8;
const valueOverhead = 24;
const bytesOverhead = 100;

interface Row {
  readonly values: (SnmpValue | undefined)[];
  /** Bytes the index takes in a message. */
  readonly indexBytes: number;
}

/** Rows per step. */
const stepRows = 1000;
/** From so many rows on a table is divided; beyond the most, the marks of thousands of devices would take memory. */
const longRows = 64;
const mostMarked = 20_000;

/** The rows of one table while its column groups arrive. */
export class TableCollection {
  readonly request: SnmpTableRequest;
  /** Set when no group needs to continue. */
  full = false;
  readonly #rows = new Map<string, Row>();
  readonly #indexes: ReadonlyMap<number, number>;
  readonly #bytes = new Map<number, { sum: number; count: number }>();
  readonly #budget: SnmpTableBudget;
  /** Bytes of a varbind of this table without index and value. */
  readonly #frameBytes: number;
  #error: ExporterError | undefined;
  #startedAt: number | undefined;

  /** Without a budget: at most so many rows. */
  constructor(request: SnmpTableRequest, budget: SnmpTableBudget | number) {
    this.request = request;
    this.#budget = typeof budget === 'number' ? rowLimit(request.name, budget) : budget;
    this.#frameBytes = varbindBytes(request.entry, 0, 0);
    this.#indexes = new Map(request.columns.map((column, index) => [column, index]));
  }

  /** What to remember for the next read, given the rows in order. */
  sizeOf(rows: ReadonlyMap<string, unknown>): TableSize {
    const columnBytes = new Map([...this.#bytes].map(([column, { sum, count }]) => [column, sum / count]));
    const marks = this.#marksOf(rows);
    const isByGet = isBeforeScripts(this.request.entry) && rows.size <= mostMarked / markRows;
    return {
      rows: rows.size,
      columnBytes,
      ...(marks === undefined ? {} : { marks }),
      ...(isByGet ? { indexes: [...rows.keys()] } : {}),
    };
  }

  /** Where a long table can be divided next time; a short one is read in a round trip or two. */
  #marksOf(rows: ReadonlyMap<string, unknown>): readonly string[] | undefined {
    if (rows.size < longRows || rows.size > mostMarked) return undefined;
    const marks: string[] = [];
    let row = 0;
    for (const index of rows.keys()) if (++row % markRows === 0) marks.push(index);
    return marks;
  }

  /** Of the rows so far, in the order they came. */
  get indexes(): readonly string[] {
    return [...this.#rows.keys()];
  }

  get error(): ExporterError | undefined {
    return this.#error;
  }

  get failed(): boolean {
    return this.#error !== undefined;
  }

  start(): void {
    this.#startedAt ??= performance.now();
  }

  /** A table that may keep no more is read no further. */
  put(column: number, index: string, value: SnmpValue | undefined): void {
    try {
      this.#put(column, index, value);
    } catch (error) {
      this.full = true;
      throw error;
    }
  }

  #put(column: number, index: string, value: SnmpValue | undefined): void {
    let row = this.#rows.get(index);
    if (row === undefined) {
      this.#budget.takeRow(rowBytes + index.length + slotBytes * this.request.columns.length);
      row = { values: this.request.columns.map(() => undefined), indexBytes: encodedOidLength(index) + 1 };
      this.#rows.set(index, row);
    }
    const position = this.#indexes.get(column);
    if (position !== undefined) {
      this.#budget.takeValue(keptBytes(value));
      row.values[position] = value;
    }
    let bytes = this.#bytes.get(column);
    if (bytes === undefined) {
      bytes = { sum: 0, count: 0 };
      this.#bytes.set(column, bytes);
    }
    bytes.sum += this.#frameBytes + row.indexBytes + valueBytes(value);
    bytes.count += 1;
  }

  /** Keeps the first error; the groups of a table often fail for the same reason. */
  fail(error: ExporterError): void {
    this.#error ??= error;
  }

  *finish(): Steps<SnmpTable> {
    const durationMs = this.#startedAt === undefined ? 0 : performance.now() - this.#startedAt;
    // The groups arrive in any order, and with holes not all of them have all rows.
    const sorted = yield* sortSteps([...this.#rows], ([left], [right]) => compareOid(left, right));
    const rows = new Map<string, Row['values']>();
    for (const [index, { values }] of sorted) {
      rows.set(index, values);
      if (rows.size % stepRows === 0) yield;
    }
    const name = this.request.name;
    if (this.#error === undefined) return { name, rows, complete: true, durationMs };
    return { name, rows, complete: false, error: this.#error, durationMs };
  }
}

function keptBytes(value: SnmpValue | undefined): number {
  return valueBytes(value) + (value instanceof Uint8Array ? bytesOverhead : valueOverhead);
}

function rowLimit(name: string, rowsMax: number): SnmpTableBudget {
  let rows = 0;
  return {
    takeRow: () => {
      if (rows >= rowsMax) {
        throw new ExporterError(
          'collector.too-large',
          `The SNMP table ${name} has more than ${rowsMax} rows.`,
        );
      }
      rows++;
    },
    takeValue: () => undefined,
  };
}
