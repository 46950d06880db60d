/** Metrics, or labels of metrics as `metric{label}`, that only one protocol delivers, and why. */
export interface ProtocolDifference {
  readonly what: RegExp;
  readonly only: 'api' | 'snmp';
  /** Shown on docs/metrics.md. */
  readonly why: string;
}

export const noObject = 'The MIB has no object for it.';
