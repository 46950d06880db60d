import { encodedOidLength } from './oid.ts';
import type { SnmpTableRequest } from './read.ts';
import type { TableSize } from './table-sizes.ts';

/** Columns requested together. */
export interface ColumnGroup {
  readonly columns: readonly number[];
  /** How many varbinds of these columns fit into one answer. */
  readonly varbinds: number;
}

/** How a table is requested. */
export interface TablePlan {
  readonly groups: readonly ColumnGroup[];
  readonly repetitions: number;
  /** Maximum useful number of rows per request. */
  readonly repetitionsMax: number;
  /** Expected number of rows, if the table was read before. */
  readonly rows?: number;
}

export interface PlanLimits {
  readonly varbinds: number;
  readonly repetitions: number;
  /** Bytes available for varbinds in one answer. */
  readonly bytes: number;
}

/** Tags and lengths of a varbind and its parts. */
const framingBytes = 6;
const guessedIndexBytes = 2;
const guessedValueBytes = 8;
const guessedRows = 16;
/** An answer filled less than this has room for another column. */
const wellFilled = 0.75;

/** Bytes a varbind takes in an answer, given the size of its index and value. */
export function varbindBytes(entry: string, indexBytes: number, valueBytes: number): number {
  return encodedOidLength(entry) + 1 + indexBytes + valueBytes + framingBytes;
}

/**
 * Divides the columns of a table into requests whose answers fill one datagram. For a known table, requests one row
 * more than last time: the extra row shows the end of the column and saves a round trip.
 */
export function planTable(
  table: SnmpTableRequest,
  known: TableSize | undefined,
  limits: PlanLimits,
): TablePlan {
  const guessed = varbindBytes(table.entry, guessedIndexBytes, guessedValueBytes);
  const sized = table.columns.map((column) => ({ column, bytes: known?.columnBytes.get(column) ?? guessed }));
  const varbinds = fitting(sized, limits);
  const repetitionsMax = Math.max(1, Math.min(limits.repetitions, varbinds));
  const rows = (known?.rows ?? guessedRows) + 1;
  const steps = Math.ceil(rows / repetitionsMax);
  const even = Math.ceil(rows / steps);
  const repetitions =
    steps === 1 ? even : fillingRepetitions(even, { varbinds, repetitionsMax, columns: sized.length });
  const groups = pack(sized, {
    bytes: limits.bytes / repetitions,
    columns: Math.max(1, Math.floor(limits.varbinds / repetitions)),
  }).map((group) => ({ columns: group.map(({ column }) => column), varbinds: fitting(group, limits) }));
  return { groups, repetitions, repetitionsMax, ...(known && { rows: known.rows }) };
}

interface SizedColumn {
  readonly column: number;
  readonly bytes: number;
}

function totalBytes(columns: readonly SizedColumn[]): number {
  return columns.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Varbinds of these columns that fit into one answer. */
function fitting(columns: readonly SizedColumn[], limits: PlanLimits): number {
  const mean = totalBytes(columns) / Math.max(1, columns.length);
  return Math.max(1, Math.min(limits.varbinds, Math.floor(limits.bytes / Math.max(1, mean))));
}

/** Rows to request in each step through a long table, so that answers are full. */
function fillingRepetitions(
  even: number,
  budget: { readonly varbinds: number; readonly repetitionsMax: number; readonly columns: number },
): number {
  const { varbinds, repetitionsMax, columns } = budget;
  const whole = Math.max(1, Math.floor(varbinds / even));
  const together = whole * even < wellFilled * varbinds ? whole + 1 : whole;
  return Math.max(
    1,
    Math.min(repetitionsMax, Math.floor(varbinds / Math.min(together, Math.max(1, columns)))),
  );
}

/** First fit, largest first: few groups, none larger than the room for one row. */
function pack(
  columns: readonly SizedColumn[],
  budget: { readonly bytes: number; readonly columns: number },
): SizedColumn[][] {
  const groups: SizedColumn[][] = [];
  for (const next of columns.toSorted((left, right) => right.bytes - left.bytes)) {
    const fits = groups.find(
      (group) => group.length < budget.columns && totalBytes(group) + next.bytes <= budget.bytes,
    );
    if (fits === undefined) groups.push([next]);
    else fits.push(next);
  }
  return groups;
}

/** Splits a list into as few pieces of at most `size` as possible, of nearly equal length. */
export function evenly<T>(items: readonly T[], size: number): T[][] {
  const pieces = Math.ceil(items.length / size);
  const length = Math.ceil(items.length / pieces);
  return Array.from({ length: pieces }, (_, piece) =>
    items.slice(piece * length, (piece + 1) * length),
  ).filter((piece) => piece.length > 0);
}
