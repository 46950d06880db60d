import type { SnmpValue } from './ber.ts';

/** One object instance: its name in two encoded parts, so that the column part is encoded only once. */
export interface Found {
  readonly prefix: Uint8Array;
  readonly suffix: Uint8Array;
  readonly tag: number;
  readonly value: SnmpValue;
}

/** Walks a view in order; positioned on an instance until the end of the view. */
export interface Cursor extends Found {
  /** Moves to the next instance; false at the end of the view. */
  advance(): boolean;
}

/** What an agent serves at one moment. */
export interface ViewAtMoment {
  exact(oid: readonly number[]): Found | undefined;
  after(oid: readonly number[]): Cursor | undefined;
  /** Whether an object exists of which this is an instance; distinguishes noSuchObject from noSuchInstance. */
  hasObject(oid: readonly number[]): boolean;
}

export interface MibView {
  begin(): ViewAtMoment;
}
