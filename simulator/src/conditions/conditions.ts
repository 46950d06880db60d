import type { Fault } from './fault.ts';
import type { Statistics } from './statistics.ts';

/** What the servers of a device look up at every request: it may change while they run. */
export interface Conditions {
  readonly statistics: Statistics;
  fault: Fault | undefined;
  roundTripMs: number;
  /** Time one API command takes on the device itself. */
  commandMs: number;
}
