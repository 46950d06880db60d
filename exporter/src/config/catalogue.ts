import { type Collector, isReadByDefault } from '../define/collector.ts';
import { deviceTypes } from '../define/device-types.ts';
import type { Module } from './settings.ts';

/** The collectors and built-in modules that a configuration file can name. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** A module of the same name in the file replaces one. */
  readonly builtInModules: readonly Module[];
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
  };
}
