/** An instant in the life of a device. */
export interface Moment {
  /** Unix time in seconds, with fraction. */
  readonly now: number;
  /** When the device started, Unix seconds. */
  readonly boot: number;
}
