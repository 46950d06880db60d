import { describeMetrics, type SelfMetricDescription } from './describe-metrics.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { authReasons, deviceReasons, type ErrorCode } from '../errors/codes.ts';
import { type RateLimit, rateLimits } from '../errors/rate-limited.ts';
import type { ProberStatistics } from '../probe/prober.ts';
import type { ProbeResult } from '../probe/result.ts';
import { addLossMetrics } from './loss-metrics.ts';
import { addGauge, prefix } from './read-gauge.ts';
import { addStateMetrics, type StateSources } from './state-metrics.ts';

/** State of the database: its current error, and failed transactions by code. */
interface RegistryHealth {
  readonly error: unknown;
  readonly errorCounts: ReadonlyMap<string, number>;
}

export interface SelfMetricsSources extends StateSources {
  readonly version: string;
  readonly statistics: () => ProberStatistics;
  readonly targets: () => number;
  /** Undefined without a database. */
  readonly registry: RegistryHealth | undefined;
}

export interface RequestRecord {
  readonly route: string;
  readonly status: number;
  /** Of the error in the answer. */
  readonly code: ErrorCode | undefined;
  readonly limit: RateLimit | undefined;
}

type Statistic = Exclude<keyof ProberStatistics, 'rowsDropped' | 'parseErrors'>;

const gauges: readonly (readonly [Statistic, string, string])[] = [
  ['connectionsOpen', 'connections_open', 'Open connections to devices.'],
  ['snmpSessionsOpen', 'snmp_sessions_open', 'Open SNMP sessions.'],
  ['devicesInBackoff', 'devices_in_backoff', 'Devices in back-off after a failure.'],
];

const counters: readonly (readonly [Statistic, string, string])[] = [
  ['loginsSucceeded', 'logins_total', 'Successful logins to devices.'],
  ['loginsFailed', 'login_failures_total', 'Failed logins to devices.'],
  ['tablesCut', 'tables_cut_total', 'Tables of devices cut because they went beyond a budget.'],
];

/** The metrics served at `/metrics`: about the exporter itself, never about a device. */
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
    // Gauges named like counters; the same numbers exist by type without the suffix.
    for (const kind of ['handles', 'requests', 'resources']) {
      this.#registry.removeSingleMetric(`nodejs_active_${kind}_total`);
    }
    this.#probes = new Counter({
      name: `${prefix}probes_total`,
      help: 'Probes by result; shared means answered from a read for another scraper.',
      labelNames: ['result'],
      registers,
    });
    for (const result of ['up', 'down', 'shared', 'abandoned']) this.#probes.inc({ result }, 0);
    this.#probeFailures = new Counter({
      name: `${prefix}probe_failures_total`,
      help: 'Failed probes by reason.',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of deviceReasons) this.#probeFailures.inc({ reason }, 0);
    this.#duration = new Histogram({
      name: `${prefix}probe_duration_seconds`,
      help: 'Duration of probes.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.#duplicates = new Counter({
      name: `${prefix}duplicate_samples_total`,
      help: 'Samples dropped because an earlier one had the same labels.',
      registers,
    });
    this.#requests = new Counter({
      name: `${prefix}http_requests_total`,
      help: 'HTTP requests by route and status.',
      labelNames: ['route', 'code'],
      registers,
    });
    this.#authFailures = new Counter({
      name: `${prefix}auth_failures_total`,
      help: 'Requests refused by authentication or authorization, by reason.',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of authReasons) this.#authFailures.inc({ reason }, 0);
    this.#rateLimited = new Counter({
      name: `${prefix}rate_limited_total`,
      help: 'Requests refused by rate limits, by limit.',
      labelNames: ['limit'],
      registers,
    });
    for (const limit of rateLimits) this.#rateLimited.inc({ limit }, 0);
    this.#reloadSuccessful = new Gauge({
      name: `${prefix}config_last_reload_successful`,
      help: 'Whether the last configuration reload succeeded.',
      registers,
    });
    this.#reloadTime = new Gauge({
      name: `${prefix}config_last_reload_success_timestamp_seconds`,
      help: 'Time of the last successful configuration reload.',
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

  /** The caller left before the probe ended. */
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

  /** All metrics, for the reference. */
  describe(): readonly SelfMetricDescription[] {
    return describeMetrics(this.#registry);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** prom-client writes `Nan`, which strict parsers refuse. */
  async render(): Promise<string> {
    return (await this.#registry.metrics()).replace(/^([^#\n].*) Nan$/gm, '$1 NaN');
  }

  #forward({ version, statistics, targets, registry }: SelfMetricsSources): void {
    const build = new Gauge({
      name: `${prefix}build_info`,
      help: 'Versions of the exporter and Node; always 1.',
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
        // Counters of prom-client have no `set`; the prober keeps the total.
        collect() {
          this.reset();
          this.inc(statistics()[key]);
        },
      });
      this.#registry.registerMetric(counter);
    }
    addLossMetrics(this.#registry, statistics);
    if (registry !== undefined) this.#forwardRegistry(registry);
  }

  #forwardRegistry(registry: RegistryHealth): void {
    this.#gauge('registry_up', 'Whether the last operation of the registry database succeeded.', () =>
      registry.error === undefined ? 1 : 0,
    );
    const registryFailures = new Counter({
      name: `${prefix}registry_failures_total`,
      help: 'Failed transactions of the registry database, by code.',
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
