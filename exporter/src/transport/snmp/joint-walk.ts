import type { ColumnWalk } from './column-walk.ts';
import type { Exchanged } from './exchange.ts';
import type { TableCollection } from './table-collection.ts';
import type { Ask } from './wire.ts';

/** The walk of a group of columns, and what its first request takes. */
export interface TableWalk {
  readonly walk: ColumnWalk;
  readonly table: TableCollection;
  /** How many walks of the table have not ended, and the most round trips that one took. */
  readonly left: { walks: number; depth: number };
  readonly columns: number;
  readonly repetitions: number;
  /** Share of an answer that the first request fills; 1 if unknown. */
  readonly share: number;
}

/** Rows that a table may be asked for beyond its end, because another one in the same request has more. */
const rowsTooMany = 2;

interface Joint {
  readonly walks: TableWalk[];
  readonly repetitions: number;
  share: number;
  varbinds: number;
}

/** Joins walks whose first answers fit into one datagram: first fit, longest tables first. */
export function together(walks: readonly TableWalk[], varbindLimit: number): TableWalk[][] {
  const joints: Joint[] = [];
  for (const next of walks.toSorted((left, right) => right.repetitions - left.repetitions)) {
    const fits = joints.find((joint) => {
      const rows = joint.repetitions;
      return (
        rows <= next.repetitions + rowsTooMany &&
        joint.share + shareOf(next, rows) <= 1 &&
        joint.varbinds + next.columns * rows <= varbindLimit
      );
    });
    if (fits === undefined) {
      const { repetitions, share, columns } = next;
      joints.push({ walks: [next], repetitions, share, varbinds: columns * repetitions });
    } else {
      fits.walks.push(next);
      fits.share += shareOf(next, fits.repetitions);
      fits.varbinds += next.columns * fits.repetitions;
    }
  }
  return joints.map((joint) => joint.walks);
}

/** Share of an answer for so many rows; a share of 1 is of unknown length and leaves no room. */
const shareOf = ({ share, repetitions }: TableWalk, rows: number): number =>
  share >= 1 ? 1 : (share * rows) / repetitions;

/** One request for the first rows of all. */
export function jointAsk(walks: readonly TableWalk[], varbindLimit: number): Ask {
  const asks = walks.map(({ walk, table }) => {
    table.start();
    return walk.next(varbindLimit);
  });
  return {
    operation: 'bulk',
    oids: asks.flatMap(({ oids }) => oids),
    repetitions: Math.max(...asks.map(({ repetitions }) => repetitions)),
  };
}

/**
 * Gives each walk its part of the answer, and returns the errors of those that could not use it. A smaller request than
 * the joint one leaves the last walks without.
 */
export function shareOut(
  walks: readonly TableWalk[],
  { ask, answer, isRepeated }: Exchanged,
): Map<TableWalk, unknown> {
  const errors = new Map<TableWalk, unknown>();
  let from = 0;
  for (const walk of walks) {
    const to = Math.min(from + walk.columns, ask.oids.length);
    if (from >= to) break;
    const oids = ask.oids.slice(from, to);
    try {
      const own = { columns: answer.columns.slice(from, to) };
      walk.walk.take({ ask: { ...ask, oids }, answer: own, isRepeated });
    } catch (error) {
      errors.set(walk, error);
    }
    from = to;
  }
  return errors;
}
