import type { DeviceModel } from './device.ts';

/** A device at one instant: everything a reply shows is computed from it. */
export interface Moment {
  readonly device: DeviceModel;
  /** Unix time in seconds, with fraction. */
  readonly now: number;
  /** When the device started, Unix seconds. */
  readonly boot: number;
}
