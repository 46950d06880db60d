import { type Collector, isReadByDefault, withEveryOption } from '../define/collector.ts';
import { type DeviceType, deviceTypes } from '../define/device-types.ts';

/** The collectors and built-in modules that a configuration file can name. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** Built-in modules; a module of the same name in the file replaces one. */
  readonly defaultModules: ReadonlyMap<DeviceType | 'all', readonly string[]>;
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

export function catalogueOf(collectors: readonly Collector[]): Catalogue {
  const ofType = (type: DeviceType): string[] =>
    namesOf(collectors.filter(({ types }) => types.includes(type)));
  return {
    collectors: namesOf(collectors),
    defaultModules: new Map<DeviceType | 'all', readonly string[]>([
      ...deviceTypes.map((type) => [type, ofType(type)] as const),
      ['all', namesOf(collectors.filter(isReadByDefault))],
    ]),
    settable: new Map(collectors.map((collector) => [collector.name, settableOf(collector)])),
  };
}

function settableOf(collector: Collector): Settable {
  const ranking = new Map<string, string | undefined>();
  for (const { option: ofTable, labels, metrics } of withEveryOption(collector).tables) {
    if (Object.keys(labels).length === 0) continue;
    for (const { kind, option, description } of metrics)
      if (kind === 'value' && !ranking.has(description.name))
        ranking.set(description.name, ofTable ?? option);
  }
  return { options: collector.options ?? {}, ranking };
}

const namesOf = (collectors: readonly Collector[]): string[] => collectors.map(({ name }) => name);
