import type { NamesOfFile } from './collector.ts';
import type { Row, RowOrigin } from './fields.ts';

/** The properties or objects that no row had. */
export class UnseenNames {
  readonly #unseen: Set<string>;
  #rows = 0;

  constructor({ properties, objects }: NamesOfFile, origin: RowOrigin) {
    this.#unseen = new Set(origin === 'api' ? properties : objects);
  }

  see(row: Row): void {
    this.#rows++;
    for (const name of this.#unseen) if (row[name] !== undefined) this.#unseen.delete(name);
  }

  /** None without a row: an empty table shows nothing. */
  get names(): readonly string[] {
    return this.#rows === 0 ? [] : [...this.#unseen];
  }
}
