import { type Collector, isReadByDefault, withEveryOption } from '../define/collector.ts';
import { deviceTypes } from '../define/device-types.ts';
import type { Module } from './settings.ts';

/** The collectors and built-in modules that a configuration file can name. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** The definitions of the built-in collectors. */
  readonly builtIn: readonly Collector[];
  /** A module of the same name in the file replaces one. */
  readonly builtInModules: readonly Module[];
  /** What can be set for each collector. */
  readonly settable: ReadonlyMap<string, Settable>;
}

/** What can be set for a collector. */
export interface Settable {
  /** Each with a sentence about it. */
  readonly options: Readonly<Record<string, string>>;
  /** Metrics by which its largest rows can be found, with the option that adds them, if any. */
  readonly ranking: ReadonlyMap<string, string | undefined>;
}

/** Not 5 minutes: queries of Prometheus look back so far, and one late scrape would leave a gap in the graph. */
const slowIntervalMs = 4 * 60_000;

const isQuick = ({ isSlow }: Collector): boolean => isSlow !== true;

/**
 * One module for each device type, and `slow` beside it; `auto` for devices of any type, because what a device does
 * not have costs nothing once that is known; `all` for looking at a device by hand.
 */
export function catalogueOf(collectors: readonly Collector[]): Catalogue {
  const module = (name: string, includes: (collector: Collector) => boolean): Module => ({
    name,
    collectors: collectors.filter(includes).map((collector) => collector.name),
  });
  return {
    collectors: collectors.map(({ name }) => name),
    builtIn: collectors,
    builtInModules: [
      ...deviceTypes.map((type) =>
        module(type, (collector) => collector.types.includes(type) && isQuick(collector)),
      ),
      module('auto', (collector) => isReadByDefault(collector) && isQuick(collector)),
      {
        ...module('slow', (collector) => isReadByDefault(collector) && !isQuick(collector)),
        intervalMs: slowIntervalMs,
      },
      module('all', isReadByDefault),
    ],
    settable: new Map(collectors.map((collector) => [collector.name, settableOf(collector)])),
  };
}

function settableOf(collector: Collector): Settable {
  const tables = withEveryOption(collector).tables.filter(({ labels }) => Object.keys(labels).length > 0);
  const found = tables.flatMap((table) =>
    table.metrics.flatMap(({ kind, option, description }) =>
      kind === 'value' ? [[description.name, table.option ?? option] as const] : [],
    ),
  );
  // two tables with one metric would make two series for the rest
  const isOnce = (name: string): boolean => found.filter(([other]) => other === name).length === 1;
  return { options: collector.options ?? {}, ranking: new Map(found.filter(([name]) => isOnce(name))) };
}

/** The collectors of a file join the built-in modules of their device types. */
export function withCustom(catalogue: Catalogue, custom: readonly Collector[]): Catalogue {
  const added = catalogueOf(custom);
  const addedTo = (name: string): readonly string[] =>
    added.builtInModules.find((module) => module.name === name)?.collectors ?? [];
  return {
    ...catalogue,
    collectors: [...catalogue.collectors, ...added.collectors],
    builtInModules: catalogue.builtInModules.map((module) => ({
      ...module,
      collectors: [...module.collectors, ...addedTo(module.name)],
    })),
    settable: new Map([...catalogue.settable, ...added.settable]),
  };
}
