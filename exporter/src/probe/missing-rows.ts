import type { Row } from '../define/fields.ts';
import type { WithMissingSource } from '../define/sources.ts';
import type { PartBudget } from './budget.ts';
import { heldBytes } from './matched-rows.ts';

/** Finds the expected rows that no row of the first menu stands for; both arrive in any order. */
export class MissingRows {
  readonly #source: WithMissingSource;
  readonly #budget: PartBudget;
  readonly #expected: Row[] = [];
  readonly #found = new Set<string>();
  #isComplete = false;

  constructor(source: WithMissingSource, budget: PartBudget) {
    this.#source = source;
    this.#budget = budget;
  }

  /** Whether the row is held until all are there. Throws when the budget is used up. */
  add(row: Row, isExpected: boolean): boolean {
    if (isExpected) {
      this.#budget.take('memory', heldBytes(row));
      this.#expected.push(row);
      return true;
    }
    for (const name of this.#source.names(String(row[this.#source.property] ?? ''))) {
      if (this.#found.has(name)) continue;
      this.#budget.take('memory', 64 + name.length);
      this.#found.add(name);
    }
    return false;
  }

  /** The device has the first menu, and all of it has arrived. */
  noteComplete(): void {
    this.#isComplete = true;
  }

  missing(): Iterable<Row> {
    if (!this.#isComplete) return [];
    return this.#expected.filter((row) => !this.#found.has(String(row[this.#source.name] ?? '')));
  }
}
