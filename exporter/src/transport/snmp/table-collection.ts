import { ExporterError } from '../../errors/exporter-error.ts';
import { compareOid, encodedOidLength } from './oid.ts';
import { varbindBytes } from './plan.ts';
import type { SnmpTable, SnmpTableRequest } from './read.ts';
import type { TableSize } from './table-sizes.ts';
import { type SnmpValue, valueBytes } from './value.ts';

interface Row {
  readonly values: (SnmpValue | undefined)[];
  /** Bytes the index takes in a message. */
  readonly indexBytes: number;
}

/** The rows of one table while its column groups arrive. */
export class TableCollection {
  readonly request: SnmpTableRequest;
  /** Set when no group needs to continue. */
  full = false;
  readonly #rows = new Map<string, Row>();
  readonly #indexes: ReadonlyMap<number, number>;
  readonly #bytes = new Map<number, { sum: number; count: number }>();
  readonly #rowsMax: number;
  /** Bytes of a varbind of this table without index and value. */
  readonly #frameBytes: number;
  #error: ExporterError | undefined;
  #startedAt: number | undefined;

  constructor(request: SnmpTableRequest, rowsMax: number) {
    this.request = request;
    this.#rowsMax = rowsMax;
    this.#frameBytes = varbindBytes(request.entry, 0, 0);
    this.#indexes = new Map(request.columns.map((column, index) => [column, index]));
  }

  /** What to remember for the next read. */
  get size(): TableSize {
    const columnBytes = new Map([...this.#bytes].map(([column, { sum, count }]) => [column, sum / count]));
    return { rows: this.#rows.size, columnBytes };
  }

  get failed(): boolean {
    return this.#error !== undefined;
  }

  start(): void {
    this.#startedAt ??= performance.now();
  }

  put(column: number, index: string, value: SnmpValue | undefined): void {
    let row = this.#rows.get(index);
    if (row === undefined) {
      if (this.#rows.size >= this.#rowsMax) {
        this.full = true;
        throw new ExporterError(
          'collector.too-large',
          `The SNMP table ${this.request.name} has more than ${this.#rowsMax} rows.`,
        );
      }
      row = { values: this.request.columns.map(() => undefined), indexBytes: encodedOidLength(index) + 1 };
      this.#rows.set(index, row);
    }
    const position = this.#indexes.get(column);
    if (position !== undefined) row.values[position] = value;
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

  finish(): SnmpTable {
    const durationMs = this.#startedAt === undefined ? 0 : performance.now() - this.#startedAt;
    // The groups arrive in any order, and with holes not all of them have all rows.
    const sorted = [...this.#rows].sort(([left], [right]) => compareOid(left, right));
    const rows = new Map(sorted.map(([index, { values }]) => [index, values]));
    const name = this.request.name;
    if (this.#error === undefined) return { name, rows, complete: true, durationMs };
    return { name, rows, complete: false, error: this.#error, durationMs };
  }
}
