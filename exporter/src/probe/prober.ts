import type { Deadline } from '../concurrency/deadline.ts';
import { LruMap } from '../concurrency/lru-map.ts';
import type { ApiAuth, Settings, SnmpAuth, Target } from '../config/settings.ts';
import type { Collector } from '../define/collector.ts';
import type { RowSink } from '../define/row-sink.ts';
import { ExporterError, isDeviceFault } from '../errors/exporter-error.ts';
import { DeadDeviceMemory } from '../transport/dead-device-memory.ts';
import { ApiConnectionPool } from '../transport/routeros-api/connection-pool.ts';
import { SnmpSessionPool } from '../transport/snmp/session-pool.ts';
import { type ApiPlan, type PlannedTable, planApi } from './api-plan.ts';
import { readOverApi } from './api-read.ts';
import { probeFamilies } from './probe-metrics.ts';
import type { Prober, ProberStatistics } from './prober-interface.ts';
import { ReadLog } from './read-log.ts';
import type { ProbeResult } from './result.ts';
import type { SinkFactory, TableReading, WantedTables } from './table-reading.ts';
import { type SnmpPlan, planSnmp } from './snmp-plan.ts';
import { readOverSnmp } from './snmp-read.ts';
import { buildersOf, finishTables } from './table-builders.ts';

/** What was read of a device before it failed, or all of it. */
interface Reading<S extends RowSink> {
  readonly tables: readonly PlannedTable[];
  readonly sinks: readonly S[];
  readonly log: ReadLog;
  readonly failure?: ExporterError;
}

/** Callers may name modules in any order and number, so that there could be any number of plans. */
const maxPlans = 100;

interface Plans {
  readonly api: ApiPlan;
  readonly snmp: SnmpPlan;
}

const emptyReading = (failure: ExporterError): Reading<never> => ({
  tables: [],
  sinks: [],
  log: new ReadLog(),
  failure,
});

/** Probes devices with the collectors given; keeps connections, plans and what it learned of dead devices. */
export function createProber(settings: Settings, collectors: readonly Collector[]): Prober {
  return new DeviceProber(settings, collectors);
}

class DeviceProber implements Prober {
  readonly #collectors: ReadonlyMap<string, Collector>;
  readonly #api: ApiConnectionPool;
  readonly #snmp: SnmpSessionPool;
  readonly #deadAgents = new DeadDeviceMemory();
  readonly #plans = new LruMap<string, Plans>(maxPlans);
  readonly #plansOfTables = new WeakMap<readonly Collector[], Plans>();
  #snmpOpen = 0;
  #parseErrors = 0;

  constructor(settings: Settings, collectors: readonly Collector[]) {
    this.#collectors = new Map(collectors.map((collector) => [collector.name, collector]));
    this.#api = new ApiConnectionPool(settings.connections);
    this.#snmp = new SnmpSessionPool({ max: settings.connections.max, idleMs: settings.connections.idleMs });
  }

  async probe(target: Target, names: readonly string[], deadline: Deadline): Promise<ProbeResult> {
    const startedAt = performance.now();
    const reading = await this.#read(target, this.#planOf(names), buildersOf, deadline);
    const { families, parseErrors } = finishTables(reading.tables, reading.sinks, reading.log);
    this.#parseErrors += parseErrors;
    const results = reading.sinks.length === 0 ? [] : names.map((name) => reading.log.resultOf(name));
    const failure = reading.failure ?? silence(reading.log);
    const durationMs = performance.now() - startedAt;
    const outcome = { durationMs, collectors: results, ...(failure === undefined ? {} : { failure }) };
    return {
      up: failure === undefined,
      ...outcome,
      families: [...families, ...probeFamilies(outcome)],
      reads: reading.log.records,
    };
  }

  async readTables<S extends RowSink>(
    target: Target,
    { collectors, sinksOf }: WantedTables<S>,
    deadline: Deadline,
  ): Promise<TableReading<S>> {
    const startedAt = performance.now();
    const plan = this.#plansOfTables.get(collectors) ?? plansOf(collectors);
    this.#plansOfTables.set(collectors, plan);
    const { tables, sinks, log, ...outcome } = await this.#read(target, plan, sinksOf, deadline);
    const failure = outcome.failure ?? silence(log);
    return {
      transport: target.transport,
      tables,
      sinks,
      collectors: sinks.length === 0 ? [] : collectors.map(({ name }) => log.resultOf(name)),
      ...(failure === undefined ? {} : { failure }),
      durationMs: performance.now() - startedAt,
    };
  }

  statistics(): ProberStatistics {
    const api = this.#api.statistics;
    return {
      connectionsOpen: api.open,
      snmpSessionsOpen: this.#snmpOpen + this.#snmp.idleCount,
      devicesInBackoff: api.dead + this.#deadAgents.size,
      loginsSucceeded: api.logins,
      loginsFailed: api.failures,
      parseErrors: this.#parseErrors,
    };
  }

  async close(): Promise<void> {
    this.#snmp.close();
    await this.#api.close();
  }

  #planOf(names: readonly string[]): Plans {
    const key = names.join();
    const known = this.#plans.get(key);
    if (known) return known;
    const chosen = names.map((name) => {
      const collector = this.#collectors.get(name);
      if (collector === undefined) throw new ExporterError('internal.bug', `There is no collector ${name}.`);
      return collector;
    });
    const plan = plansOf(chosen);
    this.#plans.set(key, plan);
    return plan;
  }

  async #read<S extends RowSink>(
    target: Target,
    plans: Plans,
    sinksOf: SinkFactory<S>,
    deadline: Deadline,
  ): Promise<Reading<S>> {
    const reading =
      target.transport === 'api'
        ? await this.#readApi(target, plans.api, sinksOf, deadline)
        : await this.#readSnmp(target, plans.snmp, sinksOf, deadline);
    deadline.throwIfCancelled();
    return reading;
  }

  async #readApi<S extends RowSink>(
    target: Target,
    plan: ApiPlan,
    sinksOf: SinkFactory<S>,
    deadline: Deadline,
  ): Promise<Reading<S>> {
    const auth = authOf(target.auth.api, target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    try {
      return await this.#api.use(endpoint, auth, deadline, async (connection) => {
        const log = new ReadLog();
        const sinks = sinksOf(plan.tables, 'api');
        await readOverApi(connection, plan, { sinks, log }, deadline);
        const { failure } = connection;
        return { tables: plan.tables, sinks, log, ...(isDeviceFault(failure) ? { failure } : {}) };
      });
    } catch (error) {
      return emptyReading(deviceFault(error));
    }
  }

  async #readSnmp<S extends RowSink>(
    target: Target,
    plan: SnmpPlan,
    sinksOf: SinkFactory<S>,
    deadline: Deadline,
  ): Promise<Reading<S>> {
    const auth = authOf(target.auth.snmp, target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    const key = `${endpoint.address} ${endpoint.port} ${auth.key.text}`;
    const refusal = this.#deadAgents.refusal(key);
    if (refusal !== undefined) return emptyReading(deviceFault(refusal));
    this.#snmpOpen++;
    try {
      const reading = await this.#snmp.use(endpoint, auth, deadline, async (session) => {
        const log = new ReadLog();
        const sinks = sinksOf(plan.tables, 'snmp');
        await readOverSnmp(session, plan, { sinks, log }, deadline);
        return { tables: plan.tables, sinks, log };
      });
      this.#deadAgents.forget(key);
      return reading;
    } catch (error) {
      const fault = deviceFault(error);
      if (fault.code !== 'device.not-mikrotik') this.#deadAgents.remember(key, fault);
      return emptyReading(fault);
    } finally {
      this.#snmpOpen--;
    }
  }
}

const plansOf = (collectors: readonly Collector[]): Plans => ({
  api: planApi(collectors),
  snmp: planSnmp(collectors),
});

function authOf<T extends ApiAuth | SnmpAuth>(auth: T | undefined, target: Target): T {
  if (auth !== undefined) return auth;
  throw new ExporterError(
    'internal.bug',
    `${target.name} is read over ${target.transport} with an auth that lacks it.`,
  );
}

function tooLate(error: unknown): ExporterError {
  if (isDeviceFault(error)) return error;
  return new ExporterError('device.timeout', 'The device gave no usable answer in time.', { cause: error });
}

/** The fault of a device; anything else (an aborted caller, a bug) goes on. A pause shows the reason that led to it. */
function deviceFault(error: unknown): ExporterError {
  // an SNMPv3 agent that answers rubbish leaves nothing but the deadline of the session's renewal
  if (error instanceof ExporterError && error.code === 'collector.timeout') return tooLate(error);
  if (!isDeviceFault(error)) throw error;
  if (error.code === 'device.backoff' && isDeviceFault(error.cause)) {
    return new ExporterError(error.cause.code, error.message, { cause: error.cause });
  }
  return error;
}

/** A device that took the login but answered no command in time is not up, even though its port is. */
function silence(log: ReadLog): ExporterError | undefined {
  const reads = log.records;
  if (reads.length === 0 || !reads.every(({ error }) => error?.code === 'collector.timeout'))
    return undefined;
  return new ExporterError(
    'device.timeout',
    'The device accepted the connection and then answered nothing in time.',
  );
}
