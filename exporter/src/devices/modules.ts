import type { Settings } from '../config/settings.ts';
import type { DeviceType } from '../define/device-types.ts';
import { listedNames, suggestion } from '../config/spelling.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

interface WithModules {
  readonly type: DeviceType;
  readonly modules?: readonly string[] | null | undefined;
}

/** All modules of a device: its own, or the default one of its type. */
export function ownModules({ type, modules }: WithModules): readonly string[] {
  return modules ?? [type];
}

/**
 * The modules of a scrape that names none. Modules with an interval have their own job and would be read
 * twice, so they are left out unless the device has no others.
 */
export function usualModules(settings: Settings, device: WithModules): readonly string[] {
  const own = ownModules(device);
  const usual = own.filter((name) => settings.modules.get(name)?.intervalMs === undefined);
  return usual.length === 0 ? own : usual;
}

/** Collectors of these modules, without duplicates; without modules, the default ones of the device. */
export function selectCollectors(
  settings: Settings,
  device: WithModules,
  modules: readonly string[] | undefined,
): readonly string[] {
  const collectors = new Set<string>();
  for (const name of modules ?? usualModules(settings, device)) {
    const module = settings.modules.get(name);
    if (module === undefined) {
      const names = [...settings.modules.keys()];
      throw new ExporterError(
        'request.unknown-module',
        `There is no module ${quoteDeviceText(name)}${suggestion(name, names)} ${listedNames(names)}`,
      );
    }
    for (const collector of module.collectors) collectors.add(collector);
  }
  return [...collectors];
}
