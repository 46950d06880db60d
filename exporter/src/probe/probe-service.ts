import { isDeepStrictEqual } from 'node:util';
import { type Deadline, isTimeout } from '../concurrency/deadline.ts';
import { SingleFlight } from '../concurrency/single-flight.ts';
import type { Settings, Target } from '../config/settings.ts';
import type { TableSet } from '../define/collector.ts';
import { addTotals } from './loss-counts.ts';
import type { Prober, ProberStatistics, TableOptions } from './prober.ts';
import type { TableReading } from './reading.ts';
import { lateResult, type ProbeResult } from './result.ts';

export interface ProbeRequest {
  readonly target: Target;
  readonly collectors: readonly string[];
  readonly deadline: Deadline;
  /** A person asks: the device is really read, neither answered from its back-off nor shared with a scrape. */
  readonly retry?: boolean;
}

export interface ProbeAnswer {
  readonly result: ProbeResult;
  /** Whether the device was read for another caller. */
  readonly shared: boolean;
}

/** Settings and their prober. A reload always replaces the settings, and the prober only if necessary. */
interface Generation {
  readonly settings: Settings;
  readonly prober: Prober;
  readonly flights: SingleFlight<ProbeResult>;
  /** Number of active reads of single tables. */
  readonly readings: Set<Promise<unknown>>;
}

const noStatistics: ProberStatistics = {
  connectionsOpen: 0,
  snmpSessionsOpen: 0,
  devicesInBackoff: 0,
  loginsSucceeded: 0,
  loginsFailed: 0,
  rowsDropped: [],
  parseErrors: [],
  tablesCut: 0,
};

/** A prober that keeps its deadline answers within this time; a slower one is abandoned. */
const graceMs = 200;

/** Probes for any number of callers, across configuration reloads. */
export class ProbeService {
  readonly #createProber: (settings: Settings) => Prober;
  #current: Generation;
  /** Totals of closed probers: counters must not decrease on a reload. */
  #past: ProberStatistics = noStatistics;
  readonly #retiring = new Set<Generation>();
  /** Makes each retry a read of its own. */
  #retries = 0;

  constructor(settings: Settings, createProber: (settings: Settings) => Prober) {
    this.#createProber = createProber;
    this.#current = this.#generation(settings);
  }

  get settings(): Settings {
    return this.#current.settings;
  }

  /** Always resolves within the timeout; rejects if the caller leaves or the exporter has an internal error. */
  async probe({ target, collectors, deadline, retry = false }: ProbeRequest): Promise<ProbeAnswer> {
    const { prober, flights } = this.#current;
    if (retry) prober.endPause(target);
    const key = keyOf(target, collectors);
    const run = async (own: Deadline): Promise<ProbeResult> => {
      const result = await prober.probe(target, collectors, own);
      // nobody is left to write an answer
      if (own.signal.aborted) result.budget.release();
      return result;
    };
    try {
      const { value, shared } = await flights.run(retry ? `${key} ${++this.#retries}` : key, run, deadline);
      return { result: value, shared };
    } catch (error) {
      if (isTimeout(error)) return { result: lateResult(deadline.timeoutMs), shared: false };
      throw error;
    }
  }

  /** Reads tables with the connections of the current settings. Callers share their reads themselves. */
  async readTables(target: Target, sets: readonly TableSet[], options: TableOptions): Promise<TableReading> {
    const { prober, readings } = this.#current;
    const reading = prober.readTables(target, sets, options);
    readings.add(reading);
    try {
      return await reading;
    } finally {
      readings.delete(reading);
    }
  }

  /**
   * Switches to new settings. Active probes finish with the old ones. Connections, sessions and pauses survive unless
   * the connection limits or the budget change: a reload must not make the whole fleet log in again.
   */
  replace(settings: Settings): void {
    const old = this.#current;
    if (
      isDeepStrictEqual(old.settings.connections, settings.connections) &&
      isDeepStrictEqual(old.settings.budget, settings.budget)
    ) {
      old.flights.forget();
      old.prober.useCollectors(settings);
      this.#current = { ...old, settings };
      return;
    }
    this.#current = this.#generation(settings);
    this.#retiring.add(old);
    void this.#retire(old);
  }

  statistics(): ProberStatistics {
    let sum = this.#past;
    for (const { prober } of [this.#current, ...this.#retiring]) sum = add(sum, prober.statistics());
    return sum;
  }

  /** Ends active probes and closes all connections. */
  async close(): Promise<void> {
    const generations = [this.#current, ...this.#retiring];
    for (const { flights } of generations) flights.forget();
    await Promise.allSettled(generations.map(({ prober }) => prober.close()));
  }

  #generation(settings: Settings): Generation {
    const freshnessMs = (): number => this.settings.freshnessMs;
    const flights = new SingleFlight<ProbeResult>({ freshnessMs, graceMs });
    return { settings, prober: this.#createProber(settings), flights, readings: new Set() };
  }

  async #retire(old: Generation): Promise<void> {
    await Promise.allSettled([old.flights.drained(), ...old.readings]);
    old.flights.forget();
    await Promise.allSettled([old.prober.close()]);
    const { connectionsOpen, snmpSessionsOpen, devicesInBackoff } = noStatistics;
    const totals = { ...old.prober.statistics(), connectionsOpen, snmpSessionsOpen, devicesInBackoff };
    this.#retiring.delete(old);
    this.#past = add(this.#past, totals);
  }
}

/** Requests share a read if they read the same things; a changed account counts as a different one. */
function keyOf({ name, address, port, transport, auth }: Target, collectors: readonly string[]): string {
  const account = auth[transport]?.key.text;
  return JSON.stringify([name, address, port, transport, account, ...[...collectors].sort()]);
}

function add(left: ProberStatistics, right: ProberStatistics): ProberStatistics {
  return {
    connectionsOpen: left.connectionsOpen + right.connectionsOpen,
    snmpSessionsOpen: left.snmpSessionsOpen + right.snmpSessionsOpen,
    devicesInBackoff: left.devicesInBackoff + right.devicesInBackoff,
    loginsSucceeded: left.loginsSucceeded + right.loginsSucceeded,
    loginsFailed: left.loginsFailed + right.loginsFailed,
    rowsDropped: addTotals(left.rowsDropped, right.rowsDropped),
    parseErrors: addTotals(left.parseErrors, right.parseErrors),
    tablesCut: left.tablesCut + right.tablesCut,
  };
}
