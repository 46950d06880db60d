import { Gauge, type Registry } from 'prom-client';

/** Prefix of all metrics about the exporter itself. */
export const prefix = 'mikrotik_exporter_';

/** Adds a gauge whose value is read at scrape time. */
export function addGauge(
  registry: Registry,
  { name, help }: { readonly name: string; readonly help: string },
  read: () => number,
): void {
  const gauge = new Gauge({
    name: prefix + name,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
  registry.registerMetric(gauge);
}
