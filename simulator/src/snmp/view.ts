import type { SnmpValue } from './ber.ts';

/** One object instance: its name in two encoded parts, so that a column's part is encoded once only. */
export interface Found {
  readonly prefix: Uint8Array;
  readonly suffix: Uint8Array;
  readonly tag: number;
  readonly value: SnmpValue;
}

/** Walks a view in order; stands on an instance until it has left the view. */
export interface Cursor extends Found {
  /** Goes to the next instance; false at the end of the view. */
  advance(): boolean;
}

/** What an agent serves at one moment. */
export interface ViewAtMoment {
  exact(oid: readonly number[]): Found | undefined;
  after(oid: readonly number[]): Cursor | undefined;
  /** Does an object exist of which this is an instance? Tells noSuchObject from noSuchInstance. */
  hasObject(oid: readonly number[]): boolean;
}

export interface MibView {
  begin(): ViewAtMoment;
}
