import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';

export interface TimeoutLimits {
  /** Used when Prometheus does not say how long it waits. */
  readonly defaultTimeoutMs: number;
  readonly timeoutOffsetMs: number;
}

/** Prometheus allows any scrape timeout; a connection held longer than this is of no use to anybody. */
const longestProbeMs = 5 * 60_000;
const shortestProbeMs = 1;

/**
 * Time a probe may take: what Prometheus says in `X-Prometheus-Scrape-Timeout-Seconds`, less the offset that the answer
 * needs for its way back. Where the offset would eat most of a short timeout, half of the timeout remains.
 */
export function probeTimeoutMs(header: string | undefined, limits: TimeoutLimits): number {
  if (header === undefined) return Math.min(limits.defaultTimeoutMs, longestProbeMs);
  // Prometheus writes a plain decimal number; the length keeps everything else out.
  const seconds = /^\d{1,9}(\.\d{1,12})?$/.test(header) ? Number(header) : 0;
  if (seconds <= 0) {
    const shown = quoteDeviceText(header);
    throw new ExporterError('request.invalid-parameter', `X-Prometheus-Scrape-Timeout-Seconds is ${shown}.`);
  }
  const ms = seconds * 1000;
  return clamp(Math.floor(Math.max(ms - limits.timeoutOffsetMs, ms / 2)));
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, shortestProbeMs), longestProbeMs);
}
