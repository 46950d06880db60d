import type { LiveColumn, LiveTableDefinition, StateWord } from './live-table-definition.ts';
import { type NamesByMac, nameOf } from './names-by-mac.ts';
import type { Reading, ResourceName, RowsOf } from './reading.ts';
import type { Trails } from './trails.ts';

export interface CellValue {
  /** What is sorted and filtered by. */
  readonly value: string | number | boolean | null | undefined;
  readonly state?: StateWord;
  /** Course of the last minutes, oldest first. */
  readonly points?: readonly number[];
}

/** A row as it is drawn. */
export interface LiveRow<Row> {
  readonly id: string;
  readonly row: Row;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/**
 * Rows of a reading with rates and courses. `trails` is carried from reading to reading. Two rows with one key, such as two sessions of
 * one user, are told apart by their number.
 */
export function liveRows<Name extends ResourceName>(
  { columns, rowKey, keep = () => true }: LiveTableDefinition<Name>,
  reading: Reading<RowsOf[Name]>,
  trails: Trails,
  names?: NamesByMac,
): readonly LiveRow<RowsOf[Name]>[] {
  const atMs = Date.parse(reading.read_at);
  const seen = new Map<string, number>();
  const keys = new Set<string>();
  const rows = reading.rows.filter(keep).map((row) => {
    const key = rowKey(row);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const id = number === 1 ? key : `${key}#${number}`;
    const cells: Record<string, CellValue> = {};
    for (const column of columns) {
      const trailKey = `${id}\0${column.id}`;
      keys.add(trailKey);
      cells[column.id] = cellOf(column, row, { trails, key: trailKey, atMs, names });
    }
    return { id, row, cells };
  });
  trails.keepOnly(keys);
  return rows;
}

interface Course {
  readonly trails: Trails;
  readonly key: string;
  readonly atMs: number;
  readonly names: NamesByMac | undefined;
}

function cellOf<Row>(column: LiveColumn<Row>, row: Row, { trails, key, atMs, names }: Course): CellValue {
  if (column.state !== undefined) {
    const state = column.state(row);
    return state === undefined ? { value: undefined } : { value: state.word, state };
  }
  if (column.counter !== undefined) {
    const counter = column.counter(row);
    if (counter === undefined) return { value: undefined };
    trails.addCounter(key, counter, atMs);
    return { value: trails.last(key), points: trails.points(key) };
  }
  const own = column.value === undefined ? propertyValue(column, row) : column.value(row);
  const value = own ?? (own === null ? null : nameOf(names, column.knownBy?.(row)));
  if (column.hasTrail !== true || typeof value !== 'number') return { value };
  trails.addGauge(key, value, atMs);
  return { value, points: trails.points(key) };
}

function propertyValue<Row>({ property = [] }: LiveColumn<Row>, row: Row): CellValue['value'] {
  const names = typeof property === 'string' ? [property] : property;
  const name = names.find((one) => row[one] !== undefined);
  return name === undefined ? undefined : (row[name] as CellValue['value']);
}

/** Ids of the columns that have something to show in any row. Rates count before the second reading, when there are none yet. */
export function filledColumns<Name extends ResourceName>(
  { columns }: LiveTableDefinition<Name>,
  rows: readonly LiveRow<RowsOf[Name]>[],
): readonly string[] {
  return columns
    .map(({ id }) => id)
    .filter((id) =>
      rows.some(({ cells }) => cells[id]?.value !== undefined || cells[id]?.points !== undefined),
    );
}

/** Rows that have a text in any of their cells, ignoring letter case. Each word of the filter has to be somewhere. */
export function matchingRows<Row>(rows: readonly LiveRow<Row>[], filter: string): readonly LiveRow<Row>[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const all = Object.values(cells)
      .map(({ value }) => (typeof value === 'string' ? value.toLowerCase() : ''))
      .join('\n');
    return words.every((word) => all.includes(word));
  });
}

/**
 * Order of two cells, ascending; the table turns it round for `isDescending`. Missing values are last either way. Names as people
 * count: ether2 before ether10.
 */
export function compareCells(
  left: CellValue | undefined,
  right: CellValue | undefined,
  isDescending: boolean,
): number {
  const a = left?.value ?? undefined;
  const b = right?.value ?? undefined;
  if (a === undefined && b === undefined) return 0;
  if (a === undefined || b === undefined) return (a === undefined) === isDescending ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
