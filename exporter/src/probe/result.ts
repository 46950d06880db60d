import { ExporterError } from '../errors/exporter-error.ts';
import type { Family } from '../exposition/family.ts';
import { type AnswerBudget, unbudgeted } from './budget.ts';
import { probeFamilies } from './probe-metrics.ts';
import type { CollectorResult, ReadRecord } from './read-log.ts';

export interface ProbeResult {
  readonly up: boolean;
  /** Why the device is down; set exactly if `up` is false. */
  readonly error?: ExporterError;
  /** False if nothing was sent: the device is in back-off or must not be contacted, or no connection was free. */
  readonly asked: boolean;
  readonly durationMs: number;
  readonly collectors: readonly CollectorResult[];
  /** The complete exposition, including `mikrotik_up` and the other metrics of the probe, unordered. */
  readonly families: readonly Family[];
  readonly reads: readonly ReadRecord[];
  /** Until the answer is written the probe counts as under way, and until the clients took it its text does. */
  readonly budget: AnswerBudget;
}

/**
 * The result for a caller whose time is up while the probe still runs: the prober missed its deadline, or another
 * scraper with more time started the probe.
 */
export function lateResult(timeoutMs: number): ProbeResult {
  const error = new ExporterError(
    'device.timeout',
    `The probe took longer than ${timeoutMs / 1000} seconds.`,
  );
  return { ...failedResult(error, timeoutMs), asked: true };
}

/** The result for a device that could not even be tried, for example because its name does not resolve. */
export function failedResult(error: ExporterError, durationMs: number): ProbeResult {
  const outcome = { error, durationMs, collectors: [] };
  return {
    ...outcome,
    up: false,
    asked: false,
    reads: [],
    families: probeFamilies(outcome),
    budget: unbudgeted,
  };
}

/** The metrics of a probe whose answer the process has no room for: the device is as it is, its tables are cut. */
export function withoutTables(result: ProbeResult, error: ExporterError): Family[] {
  const { durationMs } = result;
  const collectors = result.collectors.map((collector): CollectorResult => {
    return collector.outcome === 'absent' ? collector : { ...collector, outcome: 'failed', error };
  });
  return probeFamilies({
    durationMs,
    collectors,
    ...(result.error === undefined ? {} : { error: result.error }),
  });
}
