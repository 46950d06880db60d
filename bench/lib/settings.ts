import { collectors } from '@mikrofleet/exporter/collectors/index.generated';
import { catalogueOf } from '@mikrofleet/exporter/config/catalogue';
import { loadSettings } from '@mikrofleet/exporter/config/load';
import type { Settings, Target } from '@mikrofleet/exporter/config/settings';
import { ownModules, selectCollectors } from '@mikrofleet/exporter/devices/modules';

const catalogue = catalogueOf(collectors);

/** Collectors of the module `all`. */
export const allCollectors: readonly string[] =
  catalogue.builtInModules.find(({ name }) => name === 'all')?.collectors ?? [];

/** The settings the exporter would read from that file. */
export function readSettings(file: string): Settings {
  return loadSettings({ file, environment: {}, catalogue });
}

export function targetOf(settings: Settings, name: string): Target {
  const target = settings.targets.get(name);
  if (target === undefined) throw new Error(`no target ${name}`);
  return target;
}

/** Modules that a device has by default, and the one for a device of unknown type. */
export const modulesByDefault = (target: Target): readonly string[] => [...ownModules(target), 'auto'];

/** Collectors of a module. */
export const collectorsOf =
  (module: string) =>
  (settings: Settings, target: Target): readonly string[] =>
    selectCollectors(settings, target, [module]);

/** Collectors that a scrape of the device reads without naming modules. */
export function usualCollectors(settings: Settings, target: Target): readonly string[] {
  return selectCollectors(settings, target, undefined);
}
