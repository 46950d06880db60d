import { createHash } from 'node:crypto';
import type { Settings, Target } from '../config/settings.ts';
import { spell } from '../access/ids.ts';
import { nameKey } from '../store/values.ts';
import type { DeviceId } from './device.ts';

type TargetsById = ReadonlyMap<DeviceId, Target>;

/** A reload makes new settings. */
const indexes = new WeakMap<Settings, TargetsById>();

/**
 * Id of a device of the configuration file: the same at every exporter and after every start, and another one when the
 * device is given to another tenant. A name itself may hold slashes, and be the name of a registered device too.
 */
export function fileDeviceId({ tenant = '', name }: Pick<Target, 'tenant' | 'name'>): DeviceId {
  const text = JSON.stringify([nameKey(tenant), name]);
  return `file_${spell(createHash('sha256').update(text).digest())}` as DeviceId;
}

export function isFileDeviceId(id: string): boolean {
  return id.startsWith('file_');
}

/** The devices of the configuration file by id. */
export function fileTargets(settings: Settings): TargetsById {
  const known = indexes.get(settings);
  if (known !== undefined) return known;
  const made = new Map([...settings.targets.values()].map((target) => [fileDeviceId(target), target]));
  indexes.set(settings, made);
  return made;
}

/** Whether a device of the configuration file belongs to the tenant of this name. */
export function sameTenant(inFile: string | undefined, name: string): boolean {
  return inFile !== undefined && nameKey(inFile) === nameKey(name);
}
