import { Registry } from 'prom-client';
import { RegistryHealth } from '../../src/store/health.ts';
import { describeMetrics, type SelfMetricDescription } from '../../src/telemetry/describe-metrics.ts';
import { SelfMetrics } from '../../src/telemetry/self-metrics.ts';
import { tokenExpiryGauge } from '../../src/telemetry/token-metrics.ts';

/** Whatever an exporter with every part in use serves at `/metrics`, the process and Node included. */
export function exporterMetrics(): readonly SelfMetricDescription[] {
  const tokens = new Registry();
  tokenExpiryGauge(tokens);
  const metrics = new SelfMetrics({
    version: '',
    web: { isGood: true, loadedAtMs: 0, settings: { tls: { expiresAtMs: 0 } } },
    // Read at scrape time only, and nobody scrapes this one.
    statistics: () => {
      throw new Error('The reference needs no values.');
    },
    targets: () => 0,
    registry: new RegistryHealth(),
    serverFiles: { isGood: true },
    streams: { watchers: 0, readers: 0 },
    registrySize: async () => ({ devices: {}, records: {} }),
  });
  return [...metrics.describe(), ...describeMetrics(tokens)].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}
