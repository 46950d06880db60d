import { createHash } from 'node:crypto';
import type { Settings, Target } from '../config/settings.ts';
import { type Id, spell } from '../access/ids.ts';
import { checkAddress, nameKey } from '../store/values.ts';
import type { DeviceFacts, DeviceId, FileDevice } from './device.ts';

type TargetsById = ReadonlyMap<DeviceId, Target>;

/** A reload creates new settings. */
const indexes = new WeakMap<Settings, TargetsById>();

/**
 * Id of a device of the configuration file: the same on every exporter and after every start, and different
 * once the device moves to another tenant. The name itself will not do: it may contain slashes or equal that
 * of a registered device.
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

const byTenant = new WeakMap<Settings, ReadonlyMap<string, TargetsById>>();
const none: TargetsById = new Map();

/** The devices of the configuration file that belong to the tenant with this name. */
export function fileTargetsOf(settings: Settings, tenant: string): TargetsById {
  const known = byTenant.get(settings) ?? groupByTenant(settings);
  byTenant.set(settings, known);
  return known.get(nameKey(tenant)) ?? none;
}

function groupByTenant(settings: Settings): ReadonlyMap<string, TargetsById> {
  const groups = new Map<string, Map<DeviceId, Target>>();
  for (const [id, target] of fileTargets(settings)) {
    if (target.tenant === undefined) continue;
    const key = nameKey(target.tenant);
    const group = groups.get(key) ?? new Map<DeviceId, Target>();
    groups.set(key, group.set(id, target));
  }
  return groups;
}

/** By name, then by id. */
export function findFileTarget(settings: Settings, nameOrId: string): Target | undefined {
  const named = settings.targets.get(nameOrId);
  // Scrapes of registered devices come by here too, and the index takes a while to make.
  return named ?? (isFileDeviceId(nameOrId) ? fileTargets(settings).get(nameOrId as DeviceId) : undefined);
}

/** Whether a device of the configuration file belongs to the tenant with this name. */
export function isOfTenant({ tenant }: Target, name: string): boolean {
  return tenant !== undefined && nameKey(tenant) === nameKey(name);
}

/** When this exporter last contacted a device, and when the device last answered. */
export interface LastContact {
  readonly askedAtMs?: number;
  readonly upAtMs?: number;
  /** Why it is down. */
  readonly code?: string;
}

const moment = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString();

/** What this exporter knows of a device of the file beside what the file says. */
interface Known extends LastContact {
  readonly facts?: DeviceFacts;
}

/** `siteIdOf`: the site of its tenant with this name key. */
export function toFileDevice(
  id: DeviceId,
  target: Target,
  siteIdOf: (key: string) => Id<'site'> | undefined,
  { facts = {}, ...last }: Known = {},
): FileDevice {
  const {
    name,
    type,
    transport,
    labels,
    auth,
    tenant,
    site,
    port = null,
    role = '',
    modules = null,
    interfaces = {},
  } = target;
  return {
    source: 'file',
    id,
    name,
    address: checkAddress(target.address),
    port,
    type,
    role,
    transport,
    siteId: site === undefined ? null : (siteIdOf(nameKey(site)) ?? null),
    parentId: null,
    credentials: { api: null, snmp: null, ssh: null },
    auth: auth.name,
    modules,
    labels,
    interfaces,
    notes: '',
    serial: facts.serial ?? null,
    board: facts.board ?? '',
    version: facts.version ?? '',
    identity: facts.identity ?? '',
    observedSerial: null,
    state: 'active',
    lastContactAt: moment(last.upAtMs),
    lastAskedAt: moment(last.askedAtMs),
    lastError:
      last.code === undefined || last.askedAtMs === undefined
        ? null
        : { code: last.code, at: new Date(last.askedAtMs).toISOString() },
    suggestedType: null,
    createdAt: null,
    updatedAt: null,
    revision: null,
    ...(tenant === undefined ? {} : { tenant }),
    ...(site === undefined ? {} : { site }),
  };
}
