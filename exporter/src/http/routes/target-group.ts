import { ownModules, usualModules } from '../../devices/device-modules.ts';
import { formatDuration } from '../../config/duration.ts';
import type { Settings } from '../../config/settings.ts';
import type { DeviceType } from '../../define/device-types.ts';

/** One entry of the list, as Prometheus wants it (HTTP SD). */
export interface TargetGroup {
  readonly targets: readonly [string];
  readonly labels: Readonly<Record<string, string>>;
}

/** A device of the registry or of the configuration file. */
export interface ListedDevice {
  /** What `/probe` takes as `target`. */
  readonly target: string;
  readonly id: string;
  readonly name: string;
  readonly source: 'registry' | 'file';
  readonly tenant: string;
  readonly site: string;
  readonly role: string;
  readonly type: DeviceType;
  readonly transport: string;
  readonly board: string;
  readonly version: string;
  readonly modules: readonly string[] | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** Which modules a Prometheus job reads: the usual ones, those of an interval, or one by name. */
export type ModuleChoice =
  | { readonly kind: 'usual' }
  | { readonly kind: 'interval'; readonly ms: number }
  | { readonly kind: 'module'; readonly name: string };

/** The group of a device; undefined when none of its modules is asked for. */
export function groupOf(
  settings: Settings,
  choice: ModuleChoice,
  device: ListedDevice,
): TargetGroup | undefined {
  const modules = chosenModules(settings, choice, device);
  if (modules.length === 0) return undefined;
  const { target, id, name, source, tenant, site, role, type, transport, board, version } = device;
  const meta = { id, name, source, type, board, version, transport };
  const labels: Record<string, string> = {
    ...device.labels,
    ...filled({ tenant, site, role }),
    device: name,
  };
  for (const [key, value] of Object.entries(meta)) labels[`__meta_mikrotik_${key}`] = value;
  labels['__meta_mikrotik_modules'] = modules.join(',');
  labels['__meta_mikrotik_intervals'] = intervalsOf(settings, device);
  return { targets: [target], labels };
}

function chosenModules(settings: Settings, choice: ModuleChoice, device: ListedDevice): readonly string[] {
  if (choice.kind === 'usual') return usualModules(settings, device);
  return ownModules(device).filter((name) =>
    choice.kind === 'module' ? name === choice.name : settings.modules.get(name)?.intervalMs === choice.ms,
  );
}

/** A hint for people and for relabelling: `sessions=5m,routes=1h`. */
function intervalsOf(settings: Settings, device: ListedDevice): string {
  return ownModules(device)
    .flatMap((name) => {
      const intervalMs = settings.modules.get(name)?.intervalMs;
      return intervalMs === undefined ? [] : [`${name}=${formatDuration(intervalMs)}`];
    })
    .join(',');
}

/** For Prometheus an empty label is none. */
function filled(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ''));
}
