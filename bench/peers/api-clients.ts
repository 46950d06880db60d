import { collectors } from '@mikrofleet/exporter/collectors/index.generated';
import { withDeadline } from '@mikrofleet/exporter/concurrency/deadline';
import type { ApiAuth, Settings, Target } from '@mikrofleet/exporter/config/settings';
import { RowReader } from '@mikrofleet/exporter/define/row-reader';
import { atOnce } from '@mikrofleet/exporter/concurrency/slices';
import { samplesOf } from '@mikrofleet/exporter/define/samples';
import { ProcessBudget } from '@mikrofleet/exporter/probe/budget';
import { planApi } from '@mikrofleet/exporter/probe/api-plan';
import { readOverApi } from '@mikrofleet/exporter/probe/api-read';
import type { ApiPlan } from '@mikrofleet/exporter/probe/plan';
import { createProber } from '@mikrofleet/exporter/probe/prober';
import { ReadLog } from '@mikrofleet/exporter/probe/read-log';
import type { Family } from '@mikrofleet/exporter/exposition/family';
import type { ApiCommand } from '@mikrofleet/exporter/transport/routeros-api/command';
import { ApiConnectionPool } from '@mikrofleet/exporter/transport/routeros-api/connection-pool';
import { allCollectors, targetOf } from '../lib/settings.ts';
import { SequentialConnection } from './sequential-connection.ts';

const timeoutMs = 60_000;

/** Reads a device and returns the exposition. */
export interface ApiClient {
  read(name: string): Promise<readonly Family[]>;
  close(): Promise<void>;
}

/** Which areas of a device are read. */
export type Areas = (settings: Settings, target: Target) => readonly string[];

export const allAreas: Areas = () => allCollectors;

export function ourClient(settings: Settings, areas: Areas = allAreas): ApiClient {
  const prober = createProber(settings, collectors);
  return {
    read: async (name) => {
      const result = await withDeadline(timeoutMs, {}, (deadline) =>
        prober.probe(targetOf(settings, name), areas(settings, targetOf(settings, name)), deadline),
      );
      if (!result.up) throw new Error(`${name}: ${result.error?.message}`);
      return result.families;
    },
    close: () => prober.close(),
  };
}

function apiAuthOf({ auth, name }: Target): ApiAuth {
  if (auth.api === undefined) throw new Error(`${name} is not read over the API`);
  return auth.api;
}

/** The same commands and metrics, but strictly sequential. Also keeps its connection. */
export class SequentialClient implements ApiClient {
  /** Commands of the last read. */
  commands: readonly ApiCommand[] = [];
  readonly #settings: Settings;
  readonly #pool: ApiConnectionPool;
  readonly #plans = new Map<string, ApiPlan>();
  readonly #areas: Areas;

  constructor(settings: Settings, areas: Areas = allAreas) {
    this.#settings = settings;
    this.#areas = areas;
    this.#pool = new ApiConnectionPool(settings.connections);
  }

  read(name: string): Promise<readonly Family[]> {
    const target = targetOf(this.#settings, name);
    const plan = this.#planOf(target);
    const auth = apiAuthOf(target);
    const endpoint = { address: target.address, port: target.port ?? auth.port };
    return withDeadline(timeoutMs, {}, (deadline) =>
      this.#pool.use(endpoint, auth, deadline, async (connection) => {
        const sequential = new SequentialConnection(connection);
        const log = new ReadLog();
        const tables = plan.tables.map(({ table }) => new RowReader(table));
        const budget = new ProcessBudget(this.#settings.budget).forProbe();
        await readOverApi(sequential.asConnection(), plan, { tables, log, budget }, deadline);
        this.commands = sequential.commands;
        return tables.flatMap((read) => atOnce(samplesOf(read)));
      }),
    );
  }

  #planOf(target: Target): ApiPlan {
    const names = this.#areas(this.#settings, target);
    const known = this.#plans.get(names.join());
    const plan = known ?? planApi(collectors.filter(({ name }) => names.includes(name)));
    this.#plans.set(names.join(), plan);
    return plan;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
