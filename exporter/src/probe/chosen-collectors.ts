import { LruMap } from '../concurrency/lru-map.ts';
import {
  type CollectorSettings,
  defaultCollectorSettings,
  type TopSetting,
} from '../config/collector-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { Collector, TableSet } from '../define/collector.ts';
import type { RowLimits } from '../define/row-reader.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { planApi } from './api-plan.ts';
import type { ApiPlan, PlannedTable, SnmpPlan } from './plan.ts';
import { planSnmp } from './snmp-plan.ts';

/** The reads of a set of collectors over each protocol. */
export interface Plans {
  readonly api: ApiPlan;
  readonly snmp: SnmpPlan;
  readonly snmpV1: SnmpPlan;
}

export const plansOf = (sets: readonly TableSet[]): Plans => ({
  api: planApi(sets),
  snmp: planSnmp(sets),
  snmpV1: planSnmp(sets, { isV1: true }),
});

/** Callers may name modules in any order and number, so the number of plans has no bound of its own. */
const maxPlans = 100;

/** The collectors as the configuration wants them, its own included, and their plans. A reload makes another object. */
export class ChosenCollectors {
  readonly #settings: Settings['collectorSettings'];
  readonly #collectors: ReadonlyMap<string, Collector>;
  /** Those before the last reload, for a probe that chose them and has not planned yet. */
  readonly #former: ReadonlyMap<string, Collector>;
  readonly #plans = new LruMap<string, Plans>(maxPlans);

  constructor(
    builtIn: readonly Collector[],
    { collectorSettings, customCollectors }: Pick<Settings, 'collectorSettings' | 'customCollectors'>,
    former?: ChosenCollectors,
  ) {
    this.#settings = collectorSettings;
    this.#former = former === undefined ? new Map() : former.#collectors;
    this.#collectors = new Map(
      [...builtIn, ...customCollectors].map((collector) => {
        const { options } = this.#settingsOf(collector.name);
        return [collector.name, collector.withOptions?.(options) ?? collector];
      }),
    );
  }

  plansOf(names: readonly string[]): Plans {
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

  /** Which rows of the collector have series of their own; undefined: all. */
  topOf(collector: string): TopSetting | undefined {
    return this.#settingsOf(collector).top;
  }

  /** How much of a table is kept. Where the largest rows have series, the rest is one series of all others. */
  limitsOf({ collector, table }: PlannedTable): RowLimits {
    const { maxRows, top } = this.#settingsOf(collector);
    const isRanked = table.metrics.some(({ description }) => description.name === top?.by);
    return isRanked && top !== undefined ? { seriesRows: top.rows } : { maxRows };
  }

  #settingsOf(name: string): CollectorSettings {
    return this.#settings.get(name) ?? defaultCollectorSettings;
  }
}
