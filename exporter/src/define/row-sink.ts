import type { Row } from './fields.ts';

/** Takes the rows of one table as they come off the wire; what becomes of them is its own business. */
export interface RowSink {
  add(row: Row): void;
  /** Set when the read broke off: rows are missing then. */
  incomplete: boolean;
  /** Set when the device has one of the menus: only then does "no row" mean that there are none. */
  answered: boolean;
}
