import type { Deadline } from '../concurrency/deadline.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { ProbeBudget } from './budget.ts';

/**
 * Time to make a sample and write it: on an idle machine, and on one so busy that everything takes eight times as
 * long (measured, see docs/decisions/0023).
 */
const leastMsPerSeries = 0.005;
const mostMsPerSeries = 0.04;
/** Writing takes about half as long as reading, whatever slows both down. */
const partOfReading = 0.5;
const checkMs = 100;

/** Time needed for writing `series` after `readMs` of reading. */
export function writingMs(series: number, readMs: number): number {
  return Math.min(Math.max(readMs * partOfReading, series * leastMsPerSeries), series * mostMsPerSeries);
}

/**
 * Runs a read that ends early enough for writing what it has read: the deadline covers the answer, and the rows of a
 * device that sends without end would otherwise arrive too late for Prometheus.
 */
export async function withWritingTime<T>(
  deadline: Deadline,
  budget: ProbeBudget,
  read: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  return deadline.during({}, async (reading) => {
    const timer = setInterval(() => {
      if (reading.remainingMs > writingMs(budget.unwritten, performance.now() - startedAt)) return;
      const message = 'The rest was left out, so that what was read can be answered before the deadline.';
      reading.expire(new ExporterError('collector.timeout', message));
    }, checkMs);
    try {
      return await read(reading);
    } finally {
      clearInterval(timer);
    }
  });
}
