import type { Deadline } from '../concurrency/deadline.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { ProbeBudget } from './budget.ts';

/**
 * Time to make one sample and write it, while several large devices and a busy machine share the processor; alone it
 * takes a fifth of this (docs/decisions/0023).
 */
const msPerSeries = 0.012;
const checkMs = 100;

/**
 * Runs a read that ends early enough for writing what it has read: the deadline covers the answer, and the rows of a
 * device that sends without end would otherwise arrive too late for Prometheus.
 */
export async function withWritingTime<T>(
  deadline: Deadline,
  budget: ProbeBudget,
  read: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  return deadline.during({}, async (reading) => {
    const timer = setInterval(() => {
      if (reading.remainingMs > budget.unwritten * msPerSeries) return;
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
