import { setMaxListeners } from 'node:events';
import type { ApiAuth, Settings, SnmpAuth, Target } from '../config/settings.ts';
import type { Collector } from '../define/collector.ts';
import type { TableBuilder } from '../define/table-builder.ts';
import { ExporterError, isDeviceFault } from '../errors/exporter-error.ts';
import { DeadDeviceMemory } from '../transport/dead-device-memory.ts';
import { ApiConnectionPool } from '../transport/routeros-api/connection-pool.ts';
import { SnmpSessionPool } from '../transport/snmp/session-pool.ts';
import { type ApiPlan, type PlannedTable, planApi } from './api-plan.ts';
import { type ReadDeadline, readOverApi } from './api-read.ts';
import { startDeadline } from './deadline.ts';
import { probeFamilies } from './probe-metrics.ts';
import type { ProbeOptions, Prober, ProberStatistics } from './prober-interface.ts';
import { ReadLog } from './read-log.ts';
import type { ProbeResult } from './result.ts';
import { type SnmpPlan, planSnmp } from './snmp-plan.ts';
import { readOverSnmp } from './snmp-read.ts';
import { finishTables } from './table-builders.ts';

/** What was read of a device before it failed, or all of it. */
interface Reading {
  readonly tables: readonly PlannedTable[];
  readonly builders: readonly TableBuilder[];
  readonly log: ReadLog;
  readonly failure?: ExporterError;
}

const emptyReading = (failure: ExporterError): Reading => ({
  tables: [],
  builders: [],
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
  readonly #plans = new Map<string, { api: ApiPlan; snmp: SnmpPlan }>();
  readonly #authNumbers = new WeakMap<SnmpAuth, number>();
  #lastAuthNumber = 0;
  #snmpOpen = 0;
  #parseErrors = 0;

  constructor(settings: Settings, collectors: readonly Collector[]) {
    this.#collectors = new Map(collectors.map((collector) => [collector.name, collector]));
    this.#api = new ApiConnectionPool(settings.connections);
    this.#snmp = new SnmpSessionPool({ max: settings.connections.max, idleMs: settings.connections.idleMs });
  }

  async probe(target: Target, names: readonly string[], options: ProbeOptions): Promise<ProbeResult> {
    // every command under way listens to it, which is more than Node takes for normal
    setMaxListeners(0, options.signal);
    const startedAt = performance.now();
    const deadline = { signal: options.signal, endsAt: startedAt + options.timeoutMs };
    const plan = this.#planOf(names);
    const reading =
      target.transport === 'api'
        ? await this.#readApi(target, plan.api, deadline)
        : await this.#readSnmp(target, plan.snmp, deadline);
    options.signal.throwIfAborted();
    const { families, parseErrors } = finishTables(reading.tables, reading.builders, reading.log);
    this.#parseErrors += parseErrors;
    const results = reading.builders.length === 0 ? [] : names.map((name) => reading.log.resultOf(name));
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

  /** Auths that were loaded anew are new ones: a corrected community does not inherit the pause of the wrong one. */
  #numberOf(auth: SnmpAuth): number {
    const known = this.#authNumbers.get(auth) ?? ++this.#lastAuthNumber;
    this.#authNumbers.set(auth, known);
    return known;
  }

  #planOf(names: readonly string[]): { api: ApiPlan; snmp: SnmpPlan } {
    const key = names.join();
    const known = this.#plans.get(key);
    if (known) return known;
    const chosen = names.map((name) => {
      const collector = this.#collectors.get(name);
      if (collector === undefined) throw new ExporterError('internal.bug', `There is no collector ${name}.`);
      return collector;
    });
    const plan = { api: planApi(chosen), snmp: planSnmp(chosen) };
    this.#plans.set(key, plan);
    return plan;
  }

  async #readApi(target: Target, plan: ApiPlan, deadline: ReadDeadline): Promise<Reading> {
    const auth = authOf(target.auth.api, target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    const timeoutMs = Math.max(1, deadline.endsAt - performance.now());
    try {
      return await this.#api.use(
        endpoint,
        auth,
        { signal: deadline.signal, timeoutMs },
        async (connection) => {
          const log = new ReadLog();
          const builders = await readOverApi(connection, plan, log, deadline);
          const { failure } = connection;
          return { tables: plan.tables, builders, log, ...(isDeviceFault(failure) ? { failure } : {}) };
        },
      );
    } catch (error) {
      return emptyReading(deviceFault(error));
    }
  }

  async #readSnmp(target: Target, plan: SnmpPlan, deadline: ReadDeadline): Promise<Reading> {
    const auth = authOf(target.auth.snmp, target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    const key = `${endpoint.address} ${endpoint.port} ${this.#numberOf(auth)}`;
    const refusal = this.#deadAgents.refusal(key);
    if (refusal !== undefined) return emptyReading(deviceFault(refusal));
    this.#snmpOpen++;
    // looking the name up and waiting for a free socket have no time limit of their own
    const opening = startDeadline(Math.max(1, deadline.endsAt - performance.now()), deadline.signal);
    try {
      const reading = await this.#snmp.use(endpoint, auth, { signal: opening.signal }, async (session) => {
        opening.clear();
        const log = new ReadLog();
        return { tables: plan.tables, builders: await readOverSnmp(session, plan, log, deadline), log };
      });
      this.#deadAgents.forget(key);
      return reading;
    } catch (error) {
      const fault = opening.expired() ? tooLate(error) : deviceFault(error);
      if (fault.code !== 'device.not-mikrotik') this.#deadAgents.remember(key, fault);
      return emptyReading(fault);
    } finally {
      opening.clear();
      this.#snmpOpen--;
    }
  }
}

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
