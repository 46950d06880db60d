import type { Row } from '../define/fields.ts';
import type { WithMissingSource } from '../define/sources.ts';
import type { PartBudget } from './budget.ts';
import { heldBytes } from './matched-rows.ts';

/** Collects the rows of a source and finds those that are missing; both menus arrive in any order. */
export class MissingRows {
  readonly #source: WithMissingSource;
  readonly #budget: PartBudget;
  readonly #rows: Row[] = [];
  readonly #expected = new Map<string, Row>();
  #isComplete = false;

  constructor(source: WithMissingSource, budget: PartBudget) {
    this.#source = source;
    this.#budget = budget;
  }

  /** Throws when the budget is used up. */
  add(row: Row, isExpected: boolean): void {
    this.#budget.take('memory', heldBytes(row));
    if (isExpected) this.#expected.set(String(row[this.#source.name] ?? ''), row);
    else this.#rows.push(row);
  }

  /** The device has the first menu, and all of it has arrived. */
  noteComplete(): void {
    this.#isComplete = true;
  }

  /** `isWhole`: neither menu failed. */
  *complete(isWhole: boolean): Iterable<Row> {
    const { as, isPreferred } = this.#source;
    const missing = new Map(this.#expected);
    const others = this.#rows.filter((row) => !isPreferred(row));
    for (const row of [...this.#rows.filter(isPreferred), ...others]) {
      const name = this.#nameOf(row);
      missing.delete(name);
      yield { ...row, [as]: name };
    }
    if (!isWhole || !this.#isComplete) return;
    for (const [name, row] of missing) yield { ...row, [as]: name };
  }

  #nameOf(row: Row): string {
    const { property, names, isOf } = this.#source;
    const candidates = names(String(row[property] ?? ''));
    const expected = candidates.filter((one) => this.#expected.has(one));
    const own = expected.find((one) => isOf?.(row, this.#expected.get(one) ?? {}));
    return own ?? expected[0] ?? candidates.at(-1) ?? '';
  }
}
