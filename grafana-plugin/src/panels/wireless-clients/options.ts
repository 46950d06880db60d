import type { SignalLimits } from '../../signal/signal-grade.ts';
import type { CommonOptions } from '../shared/settings/common-options.ts';

export interface WirelessClientsOptions extends CommonOptions, SignalLimits {
  readonly rates: boolean;
  /** Ends of the scale, in dBm. */
  readonly weakest: number;
  readonly strongest: number;
}
