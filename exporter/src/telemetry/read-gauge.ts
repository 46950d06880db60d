import { Gauge, type Registry } from 'prom-client';

/** What all metrics of the exporter itself begin with. */
export const prefix = 'mikrotik_exporter_';

/** Adds a gauge whose value is read when somebody asks for it. */
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
