import type { Fault } from './fault.ts';
import type { Statistics } from './statistics.ts';

/** State that the servers of a device check on every request, because it can change at run time. */
export interface Conditions {
  readonly statistics: Statistics;
  fault: Fault | undefined;
  /** Without power or network, or booting: nothing leaves the device, no reset either. */
  away: boolean;
  roundTripMs: number;
  /** Processing time of one API command on the device. */
  commandMs: number;
}
