import { encodedOidLength } from './oid.ts';
import type { SnmpTableRequest } from './read.ts';
import type { TableSize } from './table-sizes.ts';

/** How a table is asked for. */
export interface TablePlan {
  /** Columns that go into one request together. */
  readonly groups: readonly (readonly number[])[];
  readonly repetitions: number;
  /** Most rows worth asking for at once. */
  readonly repetitionsMax: number;
  /** Rows expected, when the table was read before. */
  readonly rows?: number;
  /** Varbinds that fit into one answer. */
  readonly varbinds: number;
}

/** Varbind bytes of one answer: an MTU of 1400, less the head of an authenticated and encrypted message. */
const answerBytes = 1270;
/** Tags and lengths of a varbind and its parts. */
const framingBytes = 6;
const guessedValueBytes = 8;
const guessedRows = 16;
/** An answer filled less than this is worth another column. */
const wellFilled = 0.75;

/** Bytes of one varbind of a table before any was seen: the entry, a column, an index of two bytes, a short value. */
function guessedVarbindBytes(entry: string): number {
  return encodedOidLength(entry) + 3 + framingBytes + guessedValueBytes;
}

/**
 * Divides the columns of a table into requests whose answers fill one datagram. A known table is asked for one row
 * more than it had: the last one shows the end of the column and saves a round trip.
 */
export function planTable(
  table: SnmpTableRequest,
  known: TableSize | undefined,
  limits: { readonly varbinds: number; readonly repetitions: number },
): TablePlan {
  const bytesPerVarbind = known?.bytesPerVarbind ?? guessedVarbindBytes(table.entry);
  const varbinds = Math.max(1, Math.min(limits.varbinds, Math.floor(answerBytes / bytesPerVarbind)));
  const rows = (known?.rows ?? guessedRows) + 1;
  const repetitionsMax = Math.max(1, Math.min(limits.repetitions, varbinds));
  const steps = Math.ceil(rows / repetitionsMax);
  let repetitions = Math.ceil(rows / steps);
  let together = Math.max(1, Math.floor(varbinds / repetitions));
  if (steps > 1 && together * repetitions < wellFilled * varbinds) together += 1;
  const groups = evenly(table.columns, Math.min(together, varbinds));
  if (steps > 1) {
    const widest = Math.max(1, ...groups.map((group) => group.length));
    repetitions = Math.max(1, Math.min(repetitionsMax, Math.floor(varbinds / widest)));
  }
  return { groups, repetitions, repetitionsMax, varbinds, ...(known && { rows: known.rows }) };
}

/** Cuts a list into as few pieces of at most `size` as possible, all about as long. */
export function evenly<T>(items: readonly T[], size: number): T[][] {
  const pieces = Math.ceil(items.length / size);
  const length = Math.ceil(items.length / pieces);
  return Array.from({ length: pieces }, (_, piece) =>
    items.slice(piece * length, (piece + 1) * length),
  ).filter((piece) => piece.length > 0);
}
