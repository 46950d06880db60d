import type { ExporterError } from '../errors/exporter-error.ts';
import type { Family } from '../exposition/family.ts';

/** `absent`: the device does not have the feature (no menu, package or table); that is never a failure. */
export type CollectorOutcome = 'ok' | 'absent' | 'failed';

export interface CollectorResult {
  readonly name: string;
  readonly outcome: CollectorOutcome;
  readonly durationMs: number;
  /** Set exactly when the outcome is `failed`. */
  readonly error?: ExporterError;
}

/** One thing read from the device, for `debug=true` and for the terminal. Never holds values or secrets. */
export interface ReadRecord {
  /** For example `/interface/print` or `IF-MIB ifXTable`. */
  readonly what: string;
  readonly collectors: readonly string[];
  readonly rows: number;
  readonly durationMs: number;
  readonly outcome: CollectorOutcome;
  readonly error?: ExporterError;
}

export interface ProbeResult {
  readonly up: boolean;
  /** Why the device is down; set exactly when `up` is false. */
  readonly failure?: ExporterError;
  readonly durationMs: number;
  readonly collectors: readonly CollectorResult[];
  /** Everything of the exposition, the probe's own `mikrotik_up` and others included, in no order. */
  readonly families: readonly Family[];
  readonly reads: readonly ReadRecord[];
}
