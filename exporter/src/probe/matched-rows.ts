import type { Row } from '../define/fields.ts';
import type { PartBudget } from './budget.ts';
import type { Match } from '../define/sources.ts';

/** Collects the rows of a matched source, which arrive in any order, and completes them at the end. */
export class MatchedRows {
  readonly #matches: readonly Match[];
  readonly #rows: Row[] = [];
  /** Rows of the other menus by key; undefined if several rows share it. */
  readonly #others: readonly Map<string, Row | undefined>[];

  readonly #budget: PartBudget;

  constructor(matches: readonly Match[], budget: PartBudget) {
    this.#matches = matches;
    this.#budget = budget;
    this.#others = matches.map(() => new Map());
  }

  /** Adds a row to complete, or the row of a match. Throws when the budget is used up. */
  add(row: Row, match: number | undefined): void {
    this.#budget.take('memory', heldBytes(row));
    if (match === undefined) this.#rows.push(row);
    else this.#addOther(row, match);
  }

  *complete(): Iterable<Row> {
    for (const row of this.#rows) {
      const completed = { ...row };
      this.#matches.forEach((match, i) => {
        const key = completed[match.equals];
        const other = key === undefined ? undefined : this.#others[i]?.get(String(key));
        if (other !== undefined) fill(completed, other, match);
      });
      yield completed;
    }
  }

  #addOther(row: Row, match: number): void {
    const others = this.#others[match];
    const key = row[this.#matches[match]?.key ?? ''];
    if (others === undefined || key === undefined) return;
    others.set(String(key), others.has(String(key)) ? undefined : row);
  }
}

/** Rough size of a row while it is held: an object with a slot and a text for each property. */
export function heldBytes(row: Row): number {
  let bytes = 100;
  for (const name in row) bytes += 32 + String(row[name]).length;
  return bytes;
}

function fill(row: Record<string, Row[string]>, other: Row, { menu, take }: Match): void {
  const add = (name: string, value: Row[string] | undefined): void => {
    if (value !== undefined) row[name] ??= value;
  };
  for (const [name, property] of Object.entries(take)) add(name, other[property]);
  for (const [name, value] of Object.entries(menu.constants)) add(name, value);
}
