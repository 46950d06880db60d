import type { Deadline } from '../concurrency/deadline.ts';
import { LruMap } from '../concurrency/lru-map.ts';
import { inSlices, type Steps } from '../concurrency/slices.ts';
import type { ApiAuth, Settings, SnmpAuth, Target } from '../config/settings.ts';
import type { Collector, TableSet } from '../define/collector.ts';
import type { RowOrigin } from '../define/fields.ts';
import { separateNamesakes } from '../define/namesakes.ts';
import { RowReader } from '../define/row-reader.ts';
import { samplesOf } from '../define/samples.ts';
import type { Family } from '../exposition/family.ts';
import { ExporterError, isDeviceError } from '../errors/exporter-error.ts';
import { DeadDeviceMemory } from '../transport/dead-device-memory.ts';
import { ApiConnectionPool } from '../transport/routeros-api/connection-pool.ts';
import { SnmpSessionPool } from '../transport/snmp/session-pool.ts';
import type { ApiLimits } from '../transport/routeros-api/limits.ts';
import { planApi } from './api-plan.ts';
import { readOverApi } from './api-read.ts';
import { type ProbeBudget, ProcessBudget } from './budget.ts';
import { LossCounts, type LossTotal } from './loss-counts.ts';
import type { ApiPlan, PlannedTable, SnmpPlan } from './plan.ts';
import { probeFamilies } from './probe-metrics.ts';
import { ReadLog } from './read-log.ts';
import type { ReadInto, TableReading } from './reading.ts';
import type { ProbeResult } from './result.ts';
import { planSnmp } from './snmp-plan.ts';
import { readOverSnmp } from './snmp-read.ts';
import { withWritingTime } from './writing-time.ts';

export interface TableOptions {
  readonly deadline: Deadline;
  /** Further rows of a table are counted but not kept. */
  readonly maxRows: number;
}

/** Totals since the prober was created, and current states. Exposed on `/metrics` as `mikrotik_exporter_*`. */
export interface ProberStatistics {
  readonly connectionsOpen: number;
  readonly snmpSessionsOpen: number;
  /** Devices in back-off after a failure. */
  readonly devicesInBackoff: number;
  readonly loginsSucceeded: number;
  readonly loginsFailed: number;
  /** Rows that made no sample. */
  readonly rowsDropped: readonly LossTotal[];
  /** Values that no parser understands. */
  readonly parseErrors: readonly LossTotal[];
  /** Tables cut because they went beyond a budget. */
  readonly tablesCut: number;
}

/** Reads devices. All layers above (HTTP, command line) depend on this interface only. */
export interface Prober {
  /**
   * Resolves even if the device is down, and with partial data if the time is up; rejects only on internal errors of
   * the exporter, or if the caller of the deadline leaves.
   */
  probe(target: Target, collectors: readonly string[], deadline: Deadline): Promise<ProbeResult>;
  /**
   * Reads tables other than those of whole collectors. Plans are cached by list: pass the same list object each time.
   * Resolves and rejects as `probe` does.
   */
  readTables(target: Target, sets: readonly TableSet[], options: TableOptions): Promise<TableReading>;
  /** From now on, probes read the collectors of these settings; those under way keep theirs. */
  useCollectors(settings: Settings): void;
  /** Lets the next probe ask a device in back-off. */
  endPause(target: Target): void;
  statistics(): ProberStatistics;
  /** Ends active probes and closes all connections. */
  close(): Promise<void>;
}

/** What was read from a device, completely or until it failed. */
interface Reading extends ReadInto {
  readonly planned: readonly PlannedTable[];
  readonly error?: ExporterError;
  /** Whether anything was sent to the device. */
  readonly asked: boolean;
}

/** Callers may name modules in any order and number, so the number of plans has no bound of its own. */
const maxPlans = 100;

/** No property that a collector reads is longer; scripts and files, which can be, are not read by probes. */
const apiLimits: Partial<ApiLimits> = { wordBytes: 1024 * 1024, sentenceBytes: 1024 * 1024 };

interface ReadLimits {
  readonly deadline: Deadline;
  readonly budget: ProbeBudget;
  readonly maxRows?: number;
}

interface Plans {
  readonly api: ApiPlan;
  readonly snmp: SnmpPlan;
  readonly snmpV1: SnmpPlan;
}

const emptyReading = (error: unknown, budget: ProbeBudget): Reading => ({
  planned: [],
  tables: [],
  log: new ReadLog(),
  budget,
  error: toDeviceError(error),
  asked: !isUnasked(error),
});

/** Probes devices with the given collectors; keeps connections, plans and the memory of dead devices. */
export function createProber(settings: Settings, collectors: readonly Collector[]): Prober {
  return new DeviceProber(settings, collectors);
}

class DeviceProber implements Prober {
  readonly #builtIn: readonly Collector[];
  #collectors: ReadonlyMap<string, Collector>;
  /** Those before the last reload, for a probe that chose them and has not planned yet. */
  #former: ReadonlyMap<string, Collector> = new Map();
  readonly #api: ApiConnectionPool;
  readonly #snmp: SnmpSessionPool;
  readonly #deadAgents = new DeadDeviceMemory();
  #plans = new LruMap<string, Plans>(maxPlans);
  readonly #plansOfTables = new WeakMap<readonly TableSet[], Plans>();
  readonly #budget: ProcessBudget;
  #snmpOpen = 0;
  readonly #losses = new LossCounts();

  constructor(settings: Settings, collectors: readonly Collector[]) {
    this.#builtIn = collectors;
    this.#collectors = byName(collectors, settings);
    this.#budget = new ProcessBudget(settings.budget);
    this.#api = new ApiConnectionPool(settings.connections, { apiLimits });
    this.#snmp = new SnmpSessionPool({ max: settings.connections.max, idleMs: settings.connections.idleMs });
  }

  async probe(target: Target, names: readonly string[], deadline: Deadline): Promise<ProbeResult> {
    const budget = this.#budget.forProbe();
    try {
      return await this.#probeWithin({ deadline, budget }, target, names);
    } catch (error) {
      budget.release();
      throw error;
    }
  }

  async #probeWithin(limits: ReadLimits, target: Target, names: readonly string[]): Promise<ProbeResult> {
    const { deadline, budget } = limits;
    const startedAt = performance.now();
    const plans = this.#planOf(names);
    const reading = await withWritingTime(deadline, budget, (own) =>
      this.#read(target, plans, { ...limits, deadline: own }),
    );
    deadline.throwIfCancelled();
    const { tables, log } = reading;
    await this.#addTables(reading);
    const families = await inSlices(familiesOf(tables));
    deadline.throwIfCancelled();
    const results = tables.length === 0 ? [] : names.map((name) => log.resultOf(name));
    const error = reading.error ?? silence(log);
    const durationMs = performance.now() - startedAt;
    const outcome = { durationMs, collectors: results, ...(error === undefined ? {} : { error }) };
    return {
      up: error === undefined,
      asked: reading.asked,
      ...outcome,
      families: [...families, ...probeFamilies(outcome)],
      reads: log.records,
      budget,
    };
  }

  async readTables(target: Target, sets: readonly TableSet[], options: TableOptions): Promise<TableReading> {
    const startedAt = performance.now();
    const plan = this.#plansOfTables.get(sets) ?? plansOf(sets);
    this.#plansOfTables.set(sets, plan);
    const budget = this.#budget.forProbe();
    try {
      const reading = await withWritingTime(options.deadline, budget, (deadline) =>
        this.#read(target, plan, { ...options, deadline, budget }),
      );
      const { tables, log, ...outcome } = reading;
      await this.#addTables(reading);
      const error = outcome.error ?? silence(log);
      return {
        transport: target.transport,
        tables,
        collectors: tables.length === 0 ? [] : sets.map(({ name }) => log.resultOf(name)),
        ...(error === undefined ? {} : { error }),
        durationMs: performance.now() - startedAt,
      };
    } finally {
      budget.release();
    }
  }

  useCollectors(settings: Settings): void {
    this.#former = this.#collectors;
    this.#collectors = byName(this.#builtIn, settings);
    this.#plans = new LruMap(maxPlans);
  }

  endPause(target: Target): void {
    const auth = target.auth[target.transport];
    if (auth === undefined) return;
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    if (target.transport === 'snmp') this.#deadAgents.endPause(agentKey(endpoint, auth.key.text));
    else this.#api.endPause(endpoint, authOf(target.auth.api, target));
  }

  statistics(): ProberStatistics {
    const api = this.#api.statistics;
    return {
      connectionsOpen: api.open,
      snmpSessionsOpen: this.#snmpOpen + this.#snmp.idleCount,
      devicesInBackoff: api.dead + this.#deadAgents.size,
      loginsSucceeded: api.logins,
      loginsFailed: api.failedLogins,
      rowsDropped: this.#losses.rows,
      parseErrors: this.#losses.values,
      tablesCut: this.#budget.tablesCut,
    };
  }

  async close(): Promise<void> {
    this.#snmp.close();
    await this.#api.close();
  }

  /** What was lost of the tables is counted, and reported in the result of their collector. */
  async #addTables({ planned, tables, log }: Reading): Promise<void> {
    await inSlices(separateNamesakes(tables));
    planned.forEach((one, i) => {
      const read = tables[i];
      if (read !== undefined) this.#losses.add(one.collector, log.addTable(one, read));
    });
  }

  #planOf(names: readonly string[]): Plans {
    const key = names.join();
    const known = this.#plans.get(key);
    if (known) return known;
    const chosen = names.map((name) => {
      const collector = this.#collectors.get(name) ?? this.#former.get(name);
      if (collector === undefined) throw new ExporterError('internal.bug', `There is no collector ${name}.`);
      return collector;
    });
    const plan = plansOf(chosen);
    this.#plans.set(key, plan);
    return plan;
  }

  async #read(target: Target, plans: Plans, limits: ReadLimits): Promise<Reading> {
    const reading =
      target.transport === 'api'
        ? await this.#readApi(target, plans.api, limits)
        : await this.#readSnmp(target, plans, limits);
    limits.deadline.throwIfCancelled();
    return reading;
  }

  async #readApi(target: Target, plan: ApiPlan, limits: ReadLimits): Promise<Reading> {
    const { deadline, budget } = limits;
    const auth = authOf(target.auth.api, target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    try {
      return await this.#api.use(endpoint, auth, deadline, async (connection) => {
        const reading = readingOf(plan.tables, 'api', limits);
        await readOverApi(connection, plan, reading, deadline);
        const { error } = connection;
        return { ...reading, ...(isDeviceError(error) ? { error } : {}) };
      });
    } catch (error) {
      return emptyReading(error, budget);
    }
  }

  async #readSnmp(target: Target, plans: Plans, limits: ReadLimits): Promise<Reading> {
    const { deadline, budget } = limits;
    const auth = authOf(target.auth.snmp, target);
    const plan = auth.version === '1' ? plans.snmpV1 : plans.snmp;
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    const key = agentKey(endpoint, auth.key.text);
    const backoffError = this.#deadAgents.backoffError(key);
    if (backoffError !== undefined) return emptyReading(backoffError, budget);
    this.#snmpOpen++;
    try {
      const reading = await this.#snmp.use(endpoint, auth, deadline, async (session) => {
        const into = readingOf(plan.tables, 'snmp', limits);
        await readOverSnmp(session, plan, into, deadline);
        return into;
      });
      this.#deadAgents.forget(key);
      return reading;
    } catch (error) {
      const deviceError = toDeviceError(error);
      if (deviceError.code !== 'device.not-mikrotik') this.#deadAgents.remember(key, deviceError);
      return emptyReading(deviceError, budget);
    } finally {
      this.#snmpOpen--;
    }
  }
}

const byName = (
  builtIn: readonly Collector[],
  { customCollectors }: Settings,
): ReadonlyMap<string, Collector> =>
  new Map([...builtIn, ...customCollectors].map((collector) => [collector.name, collector]));

const readingOf = (
  planned: readonly PlannedTable[],
  origin: RowOrigin,
  { maxRows, budget }: ReadLimits,
): Reading => ({
  planned,
  tables: planned.map(({ table }) => new RowReader(table, origin, maxRows, budget.part())),
  log: new ReadLog(),
  budget,
  asked: true,
});

function* familiesOf(tables: readonly RowReader[]): Steps<Family[]> {
  const families: Family[] = [];
  for (const read of tables) families.push(...(yield* samplesOf(read)));
  return families;
}

const agentKey = ({ address, port }: { address: string; port: number }, account: string): string =>
  `${address} ${port} ${account}`;

const plansOf = (sets: readonly TableSet[]): Plans => ({
  api: planApi(sets),
  snmp: planSnmp(sets),
  snmpV1: planSnmp(sets, { isV1: true }),
});

function authOf<T extends ApiAuth | SnmpAuth>(auth: T | undefined, target: Target): T {
  if (auth !== undefined) return auth;
  throw new ExporterError(
    'internal.bug',
    `${target.name} is read over ${target.transport}, but its auth has no credentials for it.`,
  );
}

const isUnasked = (error: unknown): boolean =>
  error instanceof ExporterError && (error.code === 'device.backoff' || error.code === 'device.busy');

function tooLate(error: unknown): ExporterError {
  if (isDeviceError(error)) return error;
  return new ExporterError('device.timeout', 'The device gave no usable answer in time.', { cause: error });
}

/** Returns device errors; anything else (an aborted caller, a bug) is rethrown. A pause shows its original reason. */
function toDeviceError(error: unknown): ExporterError {
  // for an SNMPv3 agent that sends garbage, only the deadline of the session renewal remains as an error
  if (error instanceof ExporterError && error.code === 'collector.timeout') return tooLate(error);
  if (!isDeviceError(error)) throw error;
  if (error.code === 'device.backoff' && isDeviceError(error.cause)) {
    return new ExporterError(error.cause.code, error.message, { cause: error.cause });
  }
  return error;
}

/** A device that accepted the login but answered no command in time is not up, even if its port is open. */
function silence(log: ReadLog): ExporterError | undefined {
  const reads = log.records;
  const isSilent = reads.every(({ error, rows }) => error?.code === 'collector.timeout' && rows === 0);
  if (reads.length === 0 || !isSilent) return undefined;
  return new ExporterError(
    'device.timeout',
    'The device accepted the connection but answered nothing in time.',
  );
}
