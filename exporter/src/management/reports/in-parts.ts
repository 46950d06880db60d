import { ExporterError } from '../../errors/exporter-error.ts';
import type { Run } from './minutes.ts';

/**
 * Values that one query may go through. Prometheus holds them in memory, several times 16 bytes each, and by default refuses
 * 50 million; operators lower that. A week of 2,000 devices would be 20 million.
 */
const valuesOfQuery = 1_000_000;
/** 20,000 devices in six hours are 7 million values. */
const firstMinutes = 360;
/** A week is below the 11,000 points that Prometheus answers. */
const mostMinutes = 7 * 1440;
/** Whoever refuses this refuses the query. */
const leastMinutes = 10;

/**
 * Reads a period in parts, each as long as the number of series in the one before allows. `read` returns that number. A part
 * that Prometheus refuses is read again in halves: its limits are not known.
 */
export async function inParts(period: Run, read: (part: Run) => Promise<number>): Promise<void> {
  let most = mostMinutes;
  let minutes = firstMinutes;
  let { start } = period;
  while (start < period.end) {
    const part = { start, end: Math.min(start + minutes * 60, period.end) };
    const series = await read(part).catch((error: unknown) => {
      if (!isRefused(error) || minutes === leastMinutes) throw error;
      return undefined;
    });
    if (series === undefined) {
      most = Math.max(leastMinutes, Math.floor((part.end - part.start) / 120));
      minutes = most;
      continue;
    }
    start = part.end;
    const fitting = Math.floor(valuesOfQuery / Math.max(1, series));
    minutes = Math.min(most, Math.max(leastMinutes, fitting));
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof ExporterError && error.code === 'prometheus.refused';
