import { isDeepStrictEqual } from 'node:util';
import { type Deadline, isTimeout } from '../concurrency/deadline.ts';
import { SingleFlight } from '../concurrency/single-flight.ts';
import type { Settings, Target } from '../config/settings.ts';
import type { TableSet } from '../define/collector.ts';
import type { Prober, ProberStatistics, TableOptions } from './prober.ts';
import type { TableReading } from './reading.ts';
import { lateResult, type ProbeResult } from './result.ts';

export interface ProbeRequest {
  readonly target: Target;
  readonly collectors: readonly string[];
  readonly deadline: Deadline;
}

export interface ProbeAnswer {
  readonly result: ProbeResult;
  /** Whether the device was read for another caller. */
  readonly shared: boolean;
}

/** Settings with the prober they are used with. A reload replaces the settings, the prober only when it has to. */
interface Generation {
  readonly settings: Settings;
  readonly prober: Prober;
  readonly flights: SingleFlight<ProbeResult>;
  /** Readings of single tables under way. */
  readonly readings: Set<Promise<unknown>>;
}

const noStatistics: ProberStatistics = {
  connectionsOpen: 0,
  snmpSessionsOpen: 0,
  devicesInBackoff: 0,
  loginsSucceeded: 0,
  loginsFailed: 0,
  parseErrors: 0,
};

/** A prober that keeps its deadline answers before this passes; one that does not is not waited for. */
const graceMs = 200;

/** Probes for any number of callers, across reloads of the configuration. */
export class ProbeService {
  readonly #createProber: (settings: Settings) => Prober;
  #current: Generation;
  /** Totals of probers that are gone: counters must not go back at a reload. */
  #past: ProberStatistics = noStatistics;
  readonly #retiring = new Set<Generation>();

  constructor(settings: Settings, createProber: (settings: Settings) => Prober) {
    this.#createProber = createProber;
    this.#current = this.#generation(settings);
  }

  get settings(): Settings {
    return this.#current.settings;
  }

  /** Resolves within the timeout in every case; rejects when the caller goes away, or for a fault of the exporter. */
  async probe({ target, collectors, deadline }: ProbeRequest): Promise<ProbeAnswer> {
    const { prober, flights } = this.#current;
    const run = (own: Deadline): Promise<ProbeResult> => prober.probe(target, collectors, own);
    try {
      const { value, shared } = await flights.run(keyOf(target, collectors), run, deadline);
      return { result: value, shared };
    } catch (error) {
      if (isTimeout(error)) return { result: lateResult(deadline.timeoutMs), shared: false };
      throw error;
    }
  }

  /** Reads tables with the connections of the present settings. Callers share their reads themselves. */
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
   * Goes over to new settings. Probes under way end with the old ones. Connections, sessions and pauses stay as long as
   * the limits of connections stay as they are: a reload must not make the whole fleet log in again.
   */
  replace(settings: Settings): void {
    const old = this.#current;
    if (isDeepStrictEqual(old.settings.connections, settings.connections)) {
      old.flights.forget();
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

  /** Ends probes under way and closes every connection. */
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
    const { loginsSucceeded, loginsFailed, parseErrors } = old.prober.statistics();
    this.#retiring.delete(old);
    this.#past = add(this.#past, { ...noStatistics, loginsSucceeded, loginsFailed, parseErrors });
  }
}

/** Two requests share a read when nothing that is read differs; an account that was changed is another one. */
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
    parseErrors: left.parseErrors + right.parseErrors,
  };
}
