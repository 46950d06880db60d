import { ExporterError } from '../errors/exporter-error.ts';
import { probeFamilies } from './probe-metrics.ts';
import type { ProbeResult } from './result.ts';

/**
 * What a caller gets whose time is over while the probe still runs: because the prober missed its deadline, or because
 * the probe was started by another scraper with more time.
 */
export function lateResult(timeoutMs: number): ProbeResult {
  const failure = new ExporterError(
    'device.timeout',
    `The probe took longer than ${timeoutMs / 1000} seconds.`,
  );
  return failedResult(failure, timeoutMs);
}

/** The result for a device that could not even be tried, such as one whose name does not resolve. */
export function failedResult(failure: ExporterError, durationMs: number): ProbeResult {
  const outcome = { failure, durationMs, collectors: [] };
  return { ...outcome, up: false, reads: [], families: probeFamilies(outcome) };
}
