import type { DeviceModel } from '../../model/device.ts';
import type { Call, Outcome } from '../outcome.ts';

/** A command that belongs to no menu with rows. */
export interface Command {
  readonly paths: readonly string[];
  /** All of them are needed. */
  readonly policies: readonly string[];
  readonly arguments: readonly string[];
  readonly absent?: (device: DeviceModel) => boolean;
  readonly run: (call: Call) => Outcome;
}
