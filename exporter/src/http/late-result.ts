import { ExporterError } from '../errors/exporter-error.ts';
import type { Family } from '../exposition/family.ts';
import type { ProbeResult } from '../probe/result.ts';

/**
 * What a caller gets whose time is over while the probe still runs: because the prober missed its deadline, or because
 * the probe was started by another scraper with more time.
 */
export function lateResult(timeoutMs: number): ProbeResult {
  const failure = new ExporterError(
    'device.timeout',
    `The probe took longer than ${timeoutMs / 1000} seconds.`,
  );
  return {
    up: false,
    failure,
    durationMs: timeoutMs,
    collectors: [],
    reads: [],
    families: [
      gauge('mikrotik_up', 'Whether the device answered.', 0),
      gauge('mikrotik_probe_duration_seconds', 'Time the probe took.', timeoutMs / 1000, 'seconds'),
      {
        metric: { name: 'mikrotik_probe_failure', type: 'gauge', help: 'Why the device counts as down.' },
        labels: ['reason="timeout"'],
        values: [1],
      },
    ],
  };
}

function gauge(name: string, help: string, value: number, unit?: string): Family {
  return {
    metric: { name, type: 'gauge', help, ...(unit === undefined ? {} : { unit }) },
    labels: [''],
    values: [value],
  };
}
