import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';

export interface TimeoutLimits {
  /** Used when Prometheus does not send its timeout. */
  readonly defaultTimeoutMs: number;
  readonly timeoutOffsetMs: number;
}

/** Prometheus accepts any scrape timeout; longer probes would only hold connections. */
const longestProbeMs = 5 * 60_000;
const shortestProbeMs = 1;

/**
 * The time a probe may take: `X-Prometheus-Scrape-Timeout-Seconds`, less the offset for sending the response.
 * If the offset would use up most of a short timeout, half of the timeout remains.
 */
export function probeTimeoutMs(header: string | undefined, limits: TimeoutLimits): number {
  if (header === undefined) return Math.min(limits.defaultTimeoutMs, longestProbeMs);
  // Prometheus writes a plain decimal number; the length limit rejects everything else.
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
