import type { Settings } from '../config/settings.ts';
import type { DeviceType } from '../define/device-types.ts';
import { collectorHint, listedNames, suggestion } from '../config/spelling.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

interface WithModules {
  readonly type: DeviceType;
  readonly modules?: readonly string[] | null | undefined;
}

/** All modules of a device: its own, or those of its type. An empty list would read nothing. */
export function ownModules({ type, modules }: WithModules): readonly string[] {
  return modules === null || modules === undefined || modules.length === 0 ? [type, 'slow'] : modules;
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

/** In the words of `check-config`. */
function unknownModule(settings: Settings, name: string): string {
  const names = [...settings.modules.keys()];
  const collector = collectorHint(name, settings.collectors);
  const hint = collector === '' ? suggestion(name, names) : `.${collector}`;
  return `There is no module ${quoteDeviceText(name)}${hint} ${listedNames(names)}`;
}

/** Refuses modules that the configuration file does not define, where a person names them for a device. */
export function refuseUnknownModules(
  settings: Settings,
  modules: readonly string[] | null | undefined,
): void {
  const unknown = (modules ?? []).find((name) => !settings.modules.has(name));
  if (unknown === undefined) return;
  throw new ExporterError('registry.unknown-reference', `modules: ${unknownModule(settings, unknown)}`);
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
      // Discovery passes on the modules of a device: then the configuration is wrong and not the caller.
      const code = ownModules(device).includes(name) ? 'device.unknown-module' : 'request.unknown-module';
      throw new ExporterError(code, unknownModule(settings, name));
    }
    for (const collector of module.collectors) collectors.add(collector);
  }
  return [...collectors];
}
