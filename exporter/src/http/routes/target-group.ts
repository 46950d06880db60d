import type { Device } from '../../devices/device.ts';
import { roleOf } from '../../devices/role.ts';
import { ownModules, usualModules } from '../../devices/modules.ts';
import { formatDuration } from '../../config/duration.ts';
import type { Settings } from '../../config/settings.ts';

/** One entry of a Prometheus HTTP SD list. */
export interface TargetGroup {
  readonly targets: readonly [string];
  readonly labels: Readonly<Record<string, string>>;
}

/** Which modules a Prometheus job reads: the default ones, those with an interval, or one by name. */
export type ModuleChoice =
  | { readonly kind: 'usual' }
  | { readonly kind: 'interval'; readonly ms: number }
  | { readonly kind: 'module'; readonly name: string };

/** The group of a device; undefined when it has none of the requested modules. */
export function groupOf(settings: Settings, choice: ModuleChoice, device: Device): TargetGroup | undefined {
  const modules = chosenModules(settings, choice, device);
  if (modules.length === 0) return undefined;
  const { id, name, source, tenant = '', site = '', type, transport, board, version } = device;
  const meta = { id, name, source, type, board, version, transport };
  const labels: Record<string, string> = {
    ...device.labels,
    ...filled({ tenant, site, role: roleOf(device) }),
    device: name,
  };
  for (const [key, value] of Object.entries(meta)) labels[`__meta_mikrotik_${key}`] = value;
  labels['__meta_mikrotik_modules'] = modules.join(',');
  labels['__meta_mikrotik_intervals'] = intervalsOf(settings, device);
  // The `target` parameter of `/probe`: the name for devices of the file.
  return { targets: [source === 'file' ? name : id], labels };
}

function chosenModules(settings: Settings, choice: ModuleChoice, device: Device): readonly string[] {
  if (choice.kind === 'usual') return usualModules(settings, device);
  return ownModules(device).filter((name) =>
    choice.kind === 'module' ? name === choice.name : settings.modules.get(name)?.intervalMs === choice.ms,
  );
}

/** For people and for relabelling: `sessions=5m,routes=1h`. */
function intervalsOf(settings: Settings, device: Device): string {
  return ownModules(device)
    .flatMap((name) => {
      const intervalMs = settings.modules.get(name)?.intervalMs;
      return intervalMs === undefined ? [] : [`${name}=${formatDuration(intervalMs)}`];
    })
    .join(',');
}

/** Prometheus treats an empty label as absent. */
function filled(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ''));
}
