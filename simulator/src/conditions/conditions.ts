import type { Fault } from './fault.ts';
import type { Statistics } from './statistics.ts';

/** State that the servers of a device check on every request, because it can change at run time. */
export interface Conditions {
  readonly statistics: Statistics;
  fault: Fault | undefined;
  roundTripMs: number;
  /** Processing time of one API command on the device. */
  commandMs: number;
}
