import { Gauge, type Registry } from 'prom-client';
import { withDeadline } from '../concurrency/deadline.ts';
import { untilAborted } from '../concurrency/until-aborted.ts';
import { addGauge, prefix } from './read-gauge.ts';

interface RegistrySize {
  readonly devices: Readonly<Record<string, number>>;
  readonly records: Readonly<Record<string, number>>;
}

/** Of other parts only what is shown here; getters are read when somebody asks. */
export interface StateSources {
  readonly web: {
    readonly isGood: boolean;
    readonly loadedAtMs: number;
    readonly settings: { readonly tls?: { readonly expiresAtMs: number } };
  };
  /** Absent, like the size, where there is no database. */
  readonly streams?: { readonly watchers: number; readonly readers: number };
  readonly registrySize?: () => Promise<RegistrySize>;
}

/** What the exporter is at the moment, asked for when somebody reads it. */
export function addStateMetrics(registry: Registry, { web, streams, registrySize }: StateSources): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    addGauge(registry, { name, help }, read);
  };
  gauge(
    'web_config_last_reload_successful',
    'Whether the last attempt to load the web configuration and its certificates succeeded.',
    () => (web.isGood ? 1 : 0),
  );
  gauge(
    'web_config_last_reload_success_timestamp_seconds',
    'Time at which the web configuration in use was loaded.',
    () => Math.round(web.loadedAtMs / 1000),
  );
  // It cannot be turned on later, and without it a 0 would look as if it had expired.
  if (web.settings.tls !== undefined) {
    gauge(
      'web_certificate_expiry_timestamp_seconds',
      'Time at which the certificate of the web server ends.',
      () => (web.settings.tls?.expiresAtMs ?? Number.NaN) / 1000,
    );
  }
  if (streams !== undefined) {
    gauge('live_streams_open', 'Streams of live values that somebody watches.', () => streams.watchers);
    gauge('live_readers', 'Readers of devices that serve these streams.', () => streams.readers);
  }
  if (registrySize !== undefined) addRegistry(registry, registrySize);
}

/** Totals only: tenants are no label. Without an answer of the database they are absent, and never a wrong 0. */
function addRegistry(registry: Registry, registrySize: () => Promise<RegistrySize>): void {
  let pending: Promise<void> | undefined;
  // All metrics are collected at once; the first to be asked asks for all.
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

const timeoutMs = 1000;

/** Metrics of the exporter do not wait for a database that hangs; that it does is told by `registry_up`. */
async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await withDeadline(timeoutMs, {}, ({ signal }) => untilAborted(answer, signal));
  } catch {
    return undefined;
  }
}
