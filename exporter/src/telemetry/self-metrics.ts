import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { authReasons, deviceReasons, type ErrorCode } from '../errors/codes.ts';
import { type RateLimit, rateLimits } from '../errors/rate-limited.ts';
import type { ProberStatistics } from '../probe/prober.ts';
import type { ProbeResult } from '../probe/result.ts';
import { addGauge, prefix } from './read-gauge.ts';
import { addStateMetrics, type StateSources } from './state-metrics.ts';

/** How the database does: what is wrong with it now, and how often its transactions failed, by code. */
interface RegistryHealth {
  readonly error: unknown;
  readonly errorCounts: ReadonlyMap<string, number>;
}

export interface SelfMetricsSources extends StateSources {
  readonly version: string;
  readonly statistics: () => ProberStatistics;
  readonly targets: () => number;
  /** Absent where there is no database. */
  readonly registry: RegistryHealth | undefined;
}

export interface RequestRecord {
  readonly route: string;
  readonly status: number;
  /** Of the error that was answered. */
  readonly code: ErrorCode | undefined;
  readonly limit: RateLimit | undefined;
}

type Statistic = keyof ProberStatistics;

const gauges: readonly (readonly [Statistic, string, string])[] = [
  ['connectionsOpen', 'connections_open', 'Connections to devices that are open.'],
  ['snmpSessionsOpen', 'snmp_sessions_open', 'SNMP sessions that are open.'],
  ['devicesInBackoff', 'devices_in_backoff', 'Devices that are not asked again yet after a failure.'],
];

const counters: readonly (readonly [Statistic, string, string])[] = [
  ['loginsSucceeded', 'logins_total', 'Logins on devices that succeeded.'],
  ['loginsFailed', 'login_failures_total', 'Logins on devices that failed.'],
  ['parseErrors', 'parse_errors_total', 'Values of devices of a form that is not known.'],
];

/** What `/metrics` tells: the exporter itself, never a device. */
export class SelfMetrics {
  readonly #registry = new Registry();
  readonly #probes: Counter<'result'>;
  readonly #probeFailures: Counter<'reason'>;
  readonly #duration: Histogram;
  readonly #duplicates: Counter;
  readonly #requests: Counter<'route' | 'code'>;
  readonly #authFailures: Counter<'reason'>;
  readonly #rateLimited: Counter<'limit'>;
  readonly #reloadSuccessful: Gauge;
  readonly #reloadTime: Gauge;

  constructor(sources: SelfMetricsSources) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    // Gauges with the name of a counter; the same numbers exist by type without the suffix.
    for (const kind of ['handles', 'requests', 'resources']) {
      this.#registry.removeSingleMetric(`nodejs_active_${kind}_total`);
    }
    this.#probes = new Counter({
      name: `${prefix}probes_total`,
      help: 'Probes by result; shared: answered from a read for another scraper.',
      labelNames: ['result'],
      registers,
    });
    for (const result of ['up', 'down', 'shared', 'abandoned']) this.#probes.inc({ result }, 0);
    this.#probeFailures = new Counter({
      name: `${prefix}probe_failures_total`,
      help: 'Probes of devices that were down, by reason.',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of deviceReasons) this.#probeFailures.inc({ reason }, 0);
    this.#duration = new Histogram({
      name: `${prefix}probe_duration_seconds`,
      help: 'Time that probes took.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.#duplicates = new Counter({
      name: `${prefix}duplicate_samples_total`,
      help: 'Samples left out because an earlier one had the same labels.',
      registers,
    });
    this.#requests = new Counter({
      name: `${prefix}http_requests_total`,
      help: 'HTTP requests answered, by route and status.',
      labelNames: ['route', 'code'],
      registers,
    });
    this.#authFailures = new Counter({
      name: `${prefix}auth_failures_total`,
      help: 'Requests refused because of who sent them, by reason.',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of authReasons) this.#authFailures.inc({ reason }, 0);
    this.#rateLimited = new Counter({
      name: `${prefix}rate_limited_total`,
      help: 'Requests refused because there were too many, by limit.',
      labelNames: ['limit'],
      registers,
    });
    for (const limit of rateLimits) this.#rateLimited.inc({ limit }, 0);
    this.#reloadSuccessful = new Gauge({
      name: `${prefix}config_last_reload_successful`,
      help: 'Whether the last attempt to load the configuration succeeded.',
      registers,
    });
    this.#reloadTime = new Gauge({
      name: `${prefix}config_last_reload_success_timestamp_seconds`,
      help: 'Time at which the configuration in use was loaded.',
      registers,
    });
    this.recordReload(true);
    this.#forward(sources);
    addStateMetrics(this.#registry, sources);
  }

  recordProbe(result: ProbeResult, shared: boolean): void {
    if (shared) {
      this.#probes.inc({ result: 'shared' });
      return;
    }
    this.#probes.inc({ result: result.up ? 'up' : 'down' });
    this.#duration.observe(result.durationMs / 1000);
    if (result.error !== undefined)
      this.#probeFailures.inc({ reason: result.error.code.replace(/^.*\./, '') });
  }

  /** The caller went away before the end. */
  recordAbandoned(): void {
    this.#probes.inc({ result: 'abandoned' });
  }

  recordDuplicates(count: number): void {
    this.#duplicates.inc(count);
  }

  recordRequest({ route, status, code, limit }: RequestRecord): void {
    this.#requests.inc({ route, code: String(status) });
    if (code?.startsWith('auth.')) this.#authFailures.inc({ reason: code.slice('auth.'.length) });
    if (limit !== undefined) this.#rateLimited.inc({ limit });
  }

  recordReload(successful: boolean): void {
    this.#reloadSuccessful.set(successful ? 1 : 0);
    if (successful) this.#reloadTime.set(Math.round(Date.now() / 1000));
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** The text. prom-client writes `Nan`, which strict parsers refuse. */
  async render(): Promise<string> {
    return (await this.#registry.metrics()).replace(/^([^#\n].*) Nan$/gm, '$1 NaN');
  }

  #forward({ version, statistics, targets, registry }: SelfMetricsSources): void {
    const build = new Gauge({
      name: `${prefix}build_info`,
      help: 'Version of the exporter and of Node; always 1.',
      labelNames: ['version', 'node_version'],
      registers: [this.#registry],
    });
    build.set({ version, node_version: process.versions.node }, 1);
    this.#gauge('configured_targets', 'Devices in the configuration.', targets);
    for (const [key, name, help] of gauges) this.#gauge(name, help, () => statistics()[key]);
    for (const [key, name, help] of counters) {
      const counter = new Counter({
        name: prefix + name,
        help,
        registers: [],
        // A counter of prom-client has no `set`; the total is kept by the prober.
        collect() {
          this.reset();
          this.inc(statistics()[key]);
        },
      });
      this.#registry.registerMetric(counter);
    }
    if (registry !== undefined) this.#forwardRegistry(registry);
  }

  #forwardRegistry(registry: RegistryHealth): void {
    this.#gauge('registry_up', 'Whether the database of the registry did what it was asked last.', () =>
      registry.error === undefined ? 1 : 0,
    );
    const registryFailures = new Counter({
      name: `${prefix}registry_failures_total`,
      help: 'Transactions that the database of the registry failed, by code.',
      labelNames: ['code'],
      registers: [],
      collect() {
        this.reset();
        for (const [code, count] of registry.errorCounts) this.inc({ code }, count);
      },
    });
    this.#registry.registerMetric(registryFailures);
  }

  #gauge(name: string, help: string, read: () => number): void {
    addGauge(this.#registry, { name, help }, read);
  }
}
