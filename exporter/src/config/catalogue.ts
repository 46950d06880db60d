import { type Collector, isReadByDefault } from '../define/collector.ts';
import { type DeviceType, deviceTypes } from '../define/device-types.ts';

/** The collectors and built-in modules that a configuration file can name. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** Built-in modules; a module of the same name in the file replaces one. */
  readonly defaultModules: ReadonlyMap<DeviceType | 'all', readonly string[]>;
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
  };
}

const namesOf = (collectors: readonly Collector[]): string[] => collectors.map(({ name }) => name);
