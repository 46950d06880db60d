import type { DeviceModel, DeviceMoment } from '../model/device.ts';
import { compareOids, encodeOid, parseOid, type SnmpValue } from './ber.ts';
import type { AnyTable, SnmpColumn, SnmpRow } from './table.ts';
import { TABLES } from './tables/index.ts';
import type { Cursor, Found, MibView, ViewAtMoment } from './view.ts';

interface ColumnEntry {
  readonly oid: readonly number[];
  readonly prefix: Uint8Array;
  readonly table: AnyTable;
  readonly column: SnmpColumn<unknown>;
}

type Columns = readonly ColumnEntry[];

/** All columns of the tables in OID order. */
function columnsOf(tables: readonly AnyTable[]): Columns {
  const columns = tables
    .flatMap((table) =>
      Object.entries(table.columns).map(([id, column]) => {
        const oid = parseOid(`${table.prefix}.${id}`);
        return { oid, prefix: encodeOid(oid), table, column };
      }),
    )
    .sort((a, b) => compareOids(a.oid, b.oid));
  for (const [i, column] of columns.entries()) {
    const before = columns[i - 1];
    if (before !== undefined && startsWith(column.oid, before.oid)) {
      throw new Error(`SNMP columns overlap at ${column.oid.join('.')}`);
    }
  }
  return columns;
}

/** The same for every device of a system. */
const COLUMNS = { RouterOS: columnsOf(TABLES.RouterOS), SwOS: columnsOf(TABLES.SwOS) };

function startsWith(oid: readonly number[], prefix: readonly number[]): boolean {
  return oid.length >= prefix.length && prefix.every((arc, i) => oid[i] === arc);
}

/** First column whose OID is greater than or equal to the name, or of which the name is an instance. */
function firstColumn(columns: Columns, oid: readonly number[]): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const column = columns[middle];
    if (column !== undefined && compareOids(column.oid, oid) < 0 && !startsWith(oid, column.oid))
      low = middle + 1;
    else high = middle;
  }
  return low;
}

export function tableView(device: DeviceModel): MibView {
  const columns = COLUMNS[device.description.system ?? 'RouterOS'];
  return { begin: () => new DeviceView(device.moment(), columns) };
}

type Rows = readonly SnmpRow<unknown>[];

class DeviceView implements ViewAtMoment {
  readonly moment: DeviceMoment;
  readonly columns: Columns;
  readonly #rows = new Map<AnyTable, Rows>();

  constructor(moment: DeviceMoment, columns: Columns) {
    this.moment = moment;
    this.columns = columns;
  }

  /** Rows are built once per request. */
  rows(table: AnyTable): Rows {
    let rows = this.#rows.get(table);
    if (rows === undefined) this.#rows.set(table, (rows = table.rows(this.moment)));
    return rows;
  }

  exact(oid: readonly number[]): Found | undefined {
    const entry = this.columns[firstColumn(this.columns, oid)];
    if (entry === undefined || !startsWith(oid, entry.oid)) return undefined;
    const index = oid.slice(entry.oid.length);
    const rows = this.rows(entry.table);
    const found = rows[firstRow(rows, index, false)];
    if (found === undefined || compareOids(found.index, index) !== 0) return undefined;
    const value = entry.column.read(found.item, this.moment);
    return value === undefined
      ? undefined
      : { prefix: entry.prefix, suffix: found.suffix, tag: entry.column.tag, value };
  }

  hasObject(oid: readonly number[]): boolean {
    const entry = this.columns[firstColumn(this.columns, oid)];
    return entry !== undefined && startsWith(oid, entry.oid) && this.rows(entry.table).length > 0;
  }

  after(oid: readonly number[]): Cursor | undefined {
    const at = firstColumn(this.columns, oid);
    const entry = this.columns[at];
    if (entry === undefined) return undefined;
    let row = 0;
    if (startsWith(oid, entry.oid)) {
      row = firstRow(this.rows(entry.table), oid.slice(entry.oid.length), true);
    }
    const cursor = new TableCursor(this, at, row - 1);
    return cursor.advance() ? cursor : undefined;
  }
}

/** First row whose index is at least (or strictly above) the given index. */
function firstRow(rows: Rows, index: readonly number[], above: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareOids(rows[middle]?.index ?? [], index);
    if (order < 0 || (above && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING = new Uint8Array(0);

class TableCursor implements Cursor {
  prefix: Uint8Array = NOTHING;
  suffix: Uint8Array = NOTHING;
  tag = 0;
  value: SnmpValue = 0;
  readonly #view: DeviceView;
  #column: number;
  #row: number;

  constructor(view: DeviceView, column: number, row: number) {
    this.#view = view;
    this.#column = column;
    this.#row = row;
  }

  advance(): boolean {
    for (;;) {
      const entry = this.#view.columns[this.#column];
      if (entry === undefined) return false;
      const rows = this.#view.rows(entry.table);
      const next = rows[++this.#row];
      if (next === undefined) {
        this.#column++;
        this.#row = -1;
        continue;
      }
      const value = entry.column.read(next.item, this.#view.moment);
      // An instance without a value does not exist.
      if (value === undefined) continue;
      this.prefix = entry.prefix;
      this.suffix = next.suffix;
      this.tag = entry.column.tag;
      this.value = value;
      return true;
    }
  }
}
