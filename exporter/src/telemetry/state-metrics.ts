import { Gauge, type Registry } from 'prom-client';
import { addGauge, prefix } from './read-gauge.ts';
import { soon } from './soon.ts';

interface RegistrySize {
  readonly devices: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
}

/** Only what is shown here; getters are read at scrape time. */
export interface StateSources {
  readonly web: {
    readonly isGood: boolean;
    readonly loadedAtMs: number;
    readonly settings: { readonly tls?: { readonly expiresAtMs: number } };
  };
  readonly serverFiles: { readonly isGood: boolean };
  /** Undefined, like `registrySize`, without a database. */
  readonly streams?: { readonly watchers: number; readonly readers: number };
  readonly registrySize?: () => Promise<RegistrySize>;
}

/** Adds gauges for the current state of the exporter, read at scrape time. */
export function addStateMetrics(
  registry: Registry,
  { web, serverFiles, streams, registrySize }: StateSources,
): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    addGauge(registry, { name, help }, read);
  };
  gauge(
    'web_config_last_reload_successful',
    'Whether the last reload of the web configuration and its certificates succeeded.',
    () => (web.isGood ? 1 : 0),
  );
  gauge(
    'web_config_last_reload_success_timestamp_seconds',
    'Time of the last successful reload of the web configuration.',
    () => Math.round(web.loadedAtMs / 1000),
  );
  gauge(
    'server_files_last_read_successful',
    'Whether the secrets and certificates for Alertmanager and Prometheus were usable when last read.',
    () => (serverFiles.isGood ? 1 : 0),
  );
  // TLS cannot be turned on later, and a 0 would look expired.
  if (web.settings.tls !== undefined) {
    gauge(
      'web_certificate_expiry_timestamp_seconds',
      'Expiry time of the web server certificate.',
      () => (web.settings.tls?.expiresAtMs ?? Number.NaN) / 1000,
    );
  }
  if (streams !== undefined) {
    gauge('live_streams_open', 'Open streams of live values.', () => streams.watchers);
    gauge('live_readers', 'Readers of devices that serve live streams.', () => streams.readers);
  }
  if (registrySize !== undefined) addRegistry(registry, registrySize);
}

/** Totals only, never per tenant. If the database does not answer they are absent, not 0. */
function addRegistry(registry: Registry, registrySize: () => Promise<RegistrySize>): void {
  let pending: Promise<void> | undefined;
  // All metrics are collected at once; the first one starts the query for all.
  const collect = async (): Promise<void> => {
    pending ??= fill().finally(() => {
      pending = undefined;
    });
    await pending;
  };
  const options = { registers: [], collect };
  const devices = new Gauge({
    name: `${prefix}registry_devices`,
    help: 'Devices in the registry, by state.',
    labelNames: ['state'],
    ...options,
  });
  const records = new Gauge({
    name: `${prefix}registry_records`,
    help: 'Other records in the registry, by kind.',
    labelNames: ['kind'],
    ...options,
  });
  const fill = async (): Promise<void> => {
    const size = await soon(registrySize());
    devices.reset();
    records.reset();
    for (const [state, count] of Object.entries(size?.devices ?? {})) devices.set({ state }, count);
    for (const [kind, count] of Object.entries(size?.records ?? {})) records.set({ kind }, count);
  };
  for (const metric of [devices, records]) registry.registerMetric(metric);
}
