import type { DeviceType } from './settings.ts';

/** What the exporter can read, as far as a configuration file may name it. */
export interface Catalogue {
  readonly collectors: readonly string[];
  /** Modules that exist without being configured; a module of the same name in the file replaces one. */
  readonly defaultModules: ReadonlyMap<DeviceType | 'all', readonly string[]>;
}
