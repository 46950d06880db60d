import type { Deadline } from '../concurrency/deadline.ts';
import { inSlices, type Steps } from '../concurrency/slices.ts';
import type { ApiAuth, Settings, SnmpAuth, Target } from '../config/settings.ts';
import type { Collector, TableSet } from '../define/collector.ts';
import type { RowOrigin } from '../define/fields.ts';
import { separateNamesakes } from '../define/namesakes.ts';
import { type RowLimits, RowReader } from '../define/row-reader.ts';
import { samplesOf } from '../define/samples.ts';
import type { Family } from '../exposition/family.ts';
import { ExporterError, isDeviceError } from '../errors/exporter-error.ts';
import { DeadDeviceMemory } from '../transport/dead-device-memory.ts';
import { ApiConnectionPool } from '../transport/routeros-api/connection-pool.ts';
import { SnmpSessionPool } from '../transport/snmp/session-pool.ts';
import type { ApiLimits } from '../transport/routeros-api/limits.ts';
import { readOverApi } from './api-read.ts';
import { type ProbeBudget, ProcessBudget } from './budget.ts';
import { ChosenCollectors, type Plans, plansOf } from './chosen-collectors.ts';
import { LossCounts, type LossTotal } from './loss-counts.ts';
import type { ApiPlan, PlannedTable } from './plan.ts';
import { probeFamilies } from './probe-metrics.ts';
import { ReadLog } from './read-log.ts';
import type { ReadInto, TableReading } from './reading.ts';
import { Remainders } from './remainders.ts';
import type { ProbeResult } from './result.ts';
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
  /**
   * From now on, probes read the collectors of these settings, with their options; those under way keep theirs.
   * Connections, sessions and pauses stay.
   */
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

/** No property that a collector reads is longer; scripts and files, which can be, are not read by probes. */
const apiLimits: Partial<ApiLimits> = { wordBytes: 1024 * 1024, sentenceBytes: 1024 * 1024 };

interface ReadLimits {
  readonly deadline: Deadline;
  readonly budget: ProbeBudget;
  /** How much of a table of the collector is kept. */
  readonly limitsOf: (table: PlannedTable) => RowLimits;
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
  #chosen: ChosenCollectors;
  readonly #remainders = new Remainders();
  readonly #api: ApiConnectionPool;
  readonly #snmp: SnmpSessionPool;
  readonly #deadAgents = new DeadDeviceMemory();
  readonly #plansOfTables = new WeakMap<readonly TableSet[], Plans>();
  readonly #budget: ProcessBudget;
  #snmpOpen = 0;
  readonly #losses = new LossCounts();

  constructor(settings: Settings, collectors: readonly Collector[]) {
    this.#builtIn = collectors;
    this.#chosen = new ChosenCollectors(collectors, settings);
    this.#budget = new ProcessBudget(settings.budget);
    this.#api = new ApiConnectionPool(settings.connections, { apiLimits });
    this.#snmp = new SnmpSessionPool({ max: settings.connections.max, idleMs: settings.connections.idleMs });
  }

  async probe(target: Target, names: readonly string[], deadline: Deadline): Promise<ProbeResult> {
    const budget = this.#budget.forProbe();
    const chosen = this.#chosen;
    const limitsOf = (table: PlannedTable): RowLimits => chosen.limitsOf(table);
    try {
      return await this.#probeWithin({ deadline, budget, limitsOf, chosen }, target, names);
    } catch (error) {
      budget.release();
      throw error;
    }
  }

  async #probeWithin(
    limits: ReadLimits & { readonly chosen: ChosenCollectors },
    target: Target,
    names: readonly string[],
  ): Promise<ProbeResult> {
    const { deadline, budget, chosen } = limits;
    const startedAt = performance.now();
    const plans = chosen.plansOf(names);
    const reading = await withWritingTime(deadline, budget, (own) =>
      this.#read(target, plans, { ...limits, deadline: own }),
    );
    deadline.throwIfCancelled();
    const { tables, log } = reading;
    await this.#addTables(reading);
    const key = keyOf(target);
    await inSlices(this.#keepLargest(reading, chosen, { key, startedAt }));
    const families = await inSlices(familiesOf(tables));
    deadline.throwIfCancelled();
    const error = reading.error ?? silence(log);
    // without a table for this protocol, a collector was not read, which its result shows
    const isRead = tables.length > 0 || error === undefined;
    const results = isRead ? names.map((name) => log.resultOf(name)) : [];
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
        this.#read(target, plan, { limitsOf: () => options, deadline, budget }),
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
    this.#chosen = new ChosenCollectors(this.#builtIn, settings, this.#chosen);
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

  /** Where only the largest rows are wanted, the others share a series. */
  *#keepLargest(
    { planned, tables, log }: Reading,
    chosen: ChosenCollectors,
    { key, startedAt }: { key: string; startedAt: number },
  ): Steps<void> {
    for (const [i, { collector }] of planned.entries()) {
      const read = tables[i];
      const top = chosen.topOf(collector);
      if (read === undefined || top === undefined) continue;
      const at = { key: JSON.stringify([key, collector, top.by]), startedAt, top };
      const rows = yield* this.#remainders.reduce(read, at);
      if (rows !== undefined) log.addRemainder(collector, rows);
    }
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

const readingOf = (
  planned: readonly PlannedTable[],
  origin: RowOrigin,
  { limitsOf, budget }: ReadLimits,
): Reading => ({
  planned,
  tables: planned.map((one) => new RowReader(one.table, origin, { ...limitsOf(one), budget: budget.part() })),
  log: new ReadLog(),
  budget,
  asked: true,
});

/** The device, however it is reached. */
const keyOf = ({ tenant, name, address, port, transport }: Target): string =>
  JSON.stringify([tenant, name, address, port, transport]);

function* familiesOf(tables: readonly RowReader[]): Steps<Family[]> {
  const families: Family[] = [];
  for (const read of tables) families.push(...(yield* samplesOf(read)));
  return families;
}

const agentKey = ({ address, port }: { address: string; port: number }, account: string): string =>
  `${address} ${port} ${account}`;

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
  if (!log.isSilent) return undefined;
  return new ExporterError(
    'device.timeout',
    'The device accepted the connection but answered nothing in time.',
  );
}
