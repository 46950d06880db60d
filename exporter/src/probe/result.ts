import { ExporterError } from '../errors/exporter-error.ts';
import type { Family } from '../exposition/family.ts';
import { probeFamilies } from './probe-metrics.ts';
import type { CollectorResult, ReadRecord } from './read-log.ts';

export interface ProbeResult {
  readonly up: boolean;
  /** Why the device is down; set exactly when `up` is false. */
  readonly error?: ExporterError;
  readonly durationMs: number;
  readonly collectors: readonly CollectorResult[];
  /** Everything of the exposition, the probe's own `mikrotik_up` and others included, in no order. */
  readonly families: readonly Family[];
  readonly reads: readonly ReadRecord[];
}

/**
 * What a caller gets whose time is over while the probe still runs: because the prober missed its deadline, or because
 * the probe was started by another scraper with more time.
 */
export function lateResult(timeoutMs: number): ProbeResult {
  const error = new ExporterError(
    'device.timeout',
    `The probe took longer than ${timeoutMs / 1000} seconds.`,
  );
  return failedResult(error, timeoutMs);
}

/** The result for a device that could not even be tried, such as one whose name does not resolve. */
export function failedResult(error: ExporterError, durationMs: number): ProbeResult {
  const outcome = { error, durationMs, collectors: [] };
  return { ...outcome, up: false, reads: [], families: probeFamilies(outcome) };
}
