import type { Varbind } from 'net-snmp';
import { ExporterError } from '../../errors/exporter-error.ts';
import { type SnmpRequestError, unusable } from './request-error.ts';
import { compareOid } from './oid.ts';
import type { Exchanged } from './exchange.ts';
import type { ColumnGroup, TablePlan } from './plan.ts';
import type { TableCollection } from './table-collection.ts';
import { decodeValue, isMissing } from './value.ts';
import type { Ask } from './wire.ts';

/** A part of a long table: the rows after one index, up to another. */
export interface TablePart {
  /** Empty for the first part. */
  readonly after: string;
  /** The last row of the part; undefined for the last part, which ends with the table. */
  readonly until: string | undefined;
  /** Rows it had the last time. */
  readonly rows: number;
}

/** How far the walk of one column has got. */
interface ColumnCursor {
  readonly column: number;
  /** OID of the column. */
  readonly root: string;
  /** Index of the last row seen; empty before the first. */
  index: string;
  seen: number;
}

/** Rows per request if a table turns out to be longer than before. */
const extraRows = 8;

/**
 * State of a group of columns walked together. Each column has its own cursor, because a hole in one column moves it
 * ahead of the others; a finished column is dropped from the requests.
 */
export class ColumnWalk {
  readonly #table: TableCollection;
  readonly #plan: TablePlan;
  readonly #bulk: boolean;
  readonly #varbinds: number;
  readonly #part: TablePart | undefined;
  #open: ColumnCursor[];

  constructor(
    table: TableCollection,
    plan: TablePlan,
    group: ColumnGroup & { readonly bulk: boolean; readonly part?: TablePart | undefined },
  ) {
    this.#table = table;
    this.#plan = plan;
    this.#bulk = group.bulk;
    this.#varbinds = group.varbinds;
    this.#part = group.part;
    const index = group.part?.after ?? '';
    const { entry } = table.request;
    this.#open = group.columns.map((column) => ({ column, root: `${entry}.${column}`, index, seen: 0 }));
  }

  get ended(): boolean {
    return this.#open.length === 0 || this.#table.full;
  }

  /** The next request, of at most `limit` varbinds. */
  next(limit: number): Ask {
    const varbinds = Math.min(limit, this.#varbinds);
    const cursors = this.#open.slice(0, Math.max(1, varbinds));
    const oids = cursors.map((cursor) =>
      cursor.index === '' ? cursor.root : `${cursor.root}.${cursor.index}`,
    );
    if (!this.#bulk) return { operation: 'next', oids, repetitions: 1 };
    const fitting = Math.max(1, Math.floor(varbinds / oids.length));
    return { operation: 'bulk', oids, repetitions: Math.min(fitting, this.#wanted(cursors)) };
  }

  #wanted(cursors: readonly ColumnCursor[]): number {
    const { rows, repetitions, repetitionsMax } = this.#plan;
    if (rows === undefined) {
      // Twice the guess without an end in sight: a long table.
      return cursors.some((cursor) => cursor.seen >= 2 * repetitions) ? repetitionsMax : repetitions;
    }
    // one row more shows the end of the table; a part ends with a row that is known
    const expected =
      this.#part === undefined ? rows + 1 : this.#part.rows + (this.#part.until === undefined ? 1 : 0);
    const left = Math.max(...cursors.map((cursor) => expected - cursor.seen));
    return left > 0 ? Math.min(repetitions, left) : Math.min(repetitionsMax, extraRows);
  }

  /** Adds the rows of an answer. Throws an ExporterError if the agent does not move forward. */
  take({ ask, answer }: Exchanged): void {
    if (answer.columns.every((column) => column.length === 0)) throw unusable('an answer without values');
    const asked = this.#open.slice(0, ask.oids.length);
    const stillOpen = asked.filter((cursor, index) => this.#takeColumn(cursor, answer.columns[index] ?? []));
    this.#open = [...stillOpen, ...this.#open.slice(ask.oids.length)];
  }

  /** True while the column may have more rows. */
  #takeColumn(cursor: ColumnCursor, varbinds: readonly Varbind[]): boolean {
    const below = `${cursor.root}.`;
    cursor.seen += varbinds.length;
    for (const varbind of varbinds) {
      if (isMissing(varbind)) return false;
      if (!varbind.oid.startsWith(below)) return this.#leave(cursor, varbind.oid);
      const index = varbind.oid.slice(below.length);
      if (cursor.index !== '' && compareOid(index, cursor.index) <= 0) this.#refuse(cursor, varbind.oid);
      const left = this.#rowsLeft(index);
      if (left === 'past') return false;
      cursor.index = index;
      this.#table.put(cursor.column, index, decodeValue(varbind));
      if (left === 'none') return false;
    }
    return true;
  }

  /** Whether a row is beyond the part, its last one, or neither. */
  #rowsLeft(index: string): 'past' | 'none' | 'some' {
    const until = this.#part?.until;
    if (until === undefined) return 'some';
    const order = compareOid(index, until);
    if (order > 0) return 'past';
    return order === 0 ? 'none' : 'some';
  }

  /** A later OID ends a column; an earlier one means that the agent lost its position. */
  #leave(cursor: ColumnCursor, oid: string): false {
    if (compareOid(oid, cursor.root) <= 0) this.#refuse(cursor, oid);
    return false;
  }

  #refuse(cursor: ColumnCursor, oid: string): never {
    this.#open = this.#open.filter((other) => other !== cursor);
    throw new ExporterError(
      'collector.walk-not-advancing',
      `In the SNMP table ${this.#table.request.name} the agent answers with ${oid} after ${cursor.root}.${cursor.index}.`,
    );
  }

  /**
   * v1 reports "no such name" for the whole request when one column has reached the end of the MIB. True if that
   * column was found and dropped.
   */
  leaveOut(error: SnmpRequestError): boolean {
    const { reason } = error;
    if (reason.kind !== 'status' || reason.status !== 'noSuchName') return false;
    const named = this.#open.filter(
      (cursor) => reason.oid === `${cursor.root}${cursor.index === '' ? '' : `.${cursor.index}`}`,
    );
    const ended = this.#open.length === 1 ? this.#open : named;
    this.#open = this.#open.filter((cursor) => !ended.includes(cursor));
    return ended.length > 0;
  }

  /** Columns still to read, for reading each alone after an error that names none. */
  split(): ColumnWalk[] {
    if (this.#open.length < 2) return [];
    return this.#open.map((cursor) => {
      const alone = new ColumnWalk(this.#table, this.#plan, {
        columns: [cursor.column],
        varbinds: this.#varbinds,
        bulk: this.#bulk,
        part: this.#part,
      });
      alone.#open = [cursor];
      return alone;
    });
  }
}
