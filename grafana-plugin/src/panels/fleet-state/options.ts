import type { CommonOptions } from '../shared/settings/common-options.ts';

export interface FleetStateOptions extends CommonOptions {
  /** The line with how many sites are in which state. */
  readonly summary: boolean;
  /** Sites without any fault, too. */
  readonly healthy: boolean;
}
