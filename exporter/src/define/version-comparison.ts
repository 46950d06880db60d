import type { Row } from './fields.ts';
import type { Raw } from './kinds.ts';
import { isNewer } from './version-order.ts';

/** Whether two versions differ, of which either may be missing. */
export const differ = (present: Raw | undefined, other: Raw | undefined): boolean | undefined =>
  [present, other].every((version) => version !== undefined && version !== '')
    ? present !== other
    : undefined;

/** A beta of the channel testing is newer than the latest version of stable. */
export const newer = (present: Raw | undefined, latest: Raw | undefined): boolean | undefined =>
  present === undefined || latest === undefined ? undefined : isNewer(String(latest), String(present));

/** Adds the flag `isAvailable` to a row with both versions. */
export const comparing = (present: string, other: string, isOther: typeof differ) => ({
  properties: [present, other],
  makes: { isAvailable: [present, other] },
  *rows(row: Row): Iterable<Row> {
    const isAvailable = isOther(row[present], row[other]);
    yield isAvailable === undefined ? row : { ...row, isAvailable };
  },
});
