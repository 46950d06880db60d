import { type Collector, isReadByDefault } from '../define/collector.ts';
import { type DeviceType, deviceTypes } from '../define/device-types.ts';

/** The collectors and built-in modules that a configuration file can name. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** The definitions of the built-in collectors. */
  readonly builtIn: readonly Collector[];
  /** Built-in modules; a module of the same name in the file replaces one. */
  readonly defaultModules: ReadonlyMap<DeviceType | 'all', readonly string[]>;
}

export function catalogueOf(collectors: readonly Collector[]): Catalogue {
  const ofType = (type: DeviceType): string[] =>
    namesOf(collectors.filter(({ types }) => types.includes(type)));
  return {
    collectors: namesOf(collectors),
    builtIn: collectors,
    defaultModules: new Map<DeviceType | 'all', readonly string[]>([
      ...deviceTypes.map((type) => [type, ofType(type)] as const),
      ['all', namesOf(collectors.filter(isReadByDefault))],
    ]),
  };
}

const namesOf = (collectors: readonly Collector[]): string[] => collectors.map(({ name }) => name);

/** The collectors of a file join the built-in modules of their device types. */
export function withCustom(catalogue: Catalogue, custom: readonly Collector[]): Catalogue {
  const added = catalogueOf(custom);
  const modules = [...catalogue.defaultModules].map(
    ([name, names]) => [name, [...names, ...(added.defaultModules.get(name) ?? [])]] as const,
  );
  return {
    ...catalogue,
    collectors: [...catalogue.collectors, ...added.collectors],
    defaultModules: new Map(modules),
  };
}
