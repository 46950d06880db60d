import { Counter, type Registry } from 'prom-client';
import type { LossTotal } from '../probe/loss-counts.ts';
import type { ProberStatistics } from '../probe/prober.ts';
import { prefix } from './read-gauge.ts';

/** Counters of what devices sent and no metric could use. Nothing lost, no series. */
export function addLossMetrics(registry: Registry, statistics: () => ProberStatistics): void {
  const add = (name: string, help: string, totals: () => readonly LossTotal[]): void => {
    const counter = new Counter({
      name: prefix + name,
      help,
      labelNames: ['collector', 'reason'],
      registers: [],
      // Counters of prom-client have no `set`; the prober keeps the totals.
      collect() {
        this.reset();
        for (const { collector, reason, count } of totals()) this.inc({ collector, reason }, count);
      },
    });
    registry.registerMetric(counter);
  };
  add('rows_dropped_total', 'Device rows that made no sample, by reason.', () => statistics().rowsDropped);
  add('parse_errors_total', 'Device values of unknown format, by reason.', () => statistics().parseErrors);
}
