import type { Registry } from 'prom-client';

/** A metric of the exporter itself, as the reference has it. */
export interface SelfMetricDescription {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'info';
  readonly help: string;
  readonly labels: readonly string[];
}

/** What prom-client keeps of a metric and its types leave out. */
interface Described {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labelNames: readonly string[];
}

/** The metrics of a registry, by name. */
export function describeMetrics(registry: Registry): readonly SelfMetricDescription[] {
  const found = registry.getMetricsAsArray() as unknown as readonly Described[];
  return found
    .map(({ name, help, type, labelNames }) => ({
      name,
      // prom-client knows no info metrics; its own and ours are gauges that are always 1.
      type: name.endsWith('_info') ? ('info' as const) : type,
      help: help.endsWith('.') ? help : `${help}.`,
      labels: [...labelNames].sort(),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
