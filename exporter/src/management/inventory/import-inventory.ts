import { isDeepStrictEqual } from 'node:util';
import type { TenantScope } from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceDraft, DeviceId, DevicePatch } from '../../devices/device.ts';
import type { SiteDraft, SiteId } from '../sites/repository.ts';
import type { Repositories } from '../registry.ts';
import type { ApiServices } from '../services.ts';
import { toSnake } from '../letter-case.ts';
import type { FieldError } from '../validation.ts';
import type { DeviceEntry, Inventory, SiteEntry } from './document.ts';
import type { CredentialId } from '../../devices/credential-profile.ts';

export interface ImportedItem {
  readonly kind: 'site' | 'device';
  readonly name: string;
  readonly action: 'create' | 'change' | 'none';
  /** Properties that change. */
  readonly changed: readonly string[];
}

export interface ImportResult {
  readonly items: readonly ImportedItem[];
  readonly errors: readonly FieldError[];
}

interface Work {
  readonly registry: Repositories;
  readonly scope: TenantScope;
  readonly items: Map<string, ImportedItem>;
  readonly errors: FieldError[];
  /** Ids of referenced records, by kind and name; they cannot change within the transaction. */
  readonly ids: Map<string, string>;
}

/**
 * Creates and changes what the inventory names, in the caller's transaction, which is rolled back after
 * errors and dry runs. Other records stay. References are resolved last, since an entry may refer to a later
 * one.
 */
export async function importInventory(
  registry: Repositories,
  scope: TenantScope,
  { sites = [], devices = [] }: Inventory,
  checkModules: ApiServices['checkModules'],
): Promise<ImportResult> {
  const work: Work = { registry, scope, items: new Map(), errors: [], ids: new Map() };
  await eachOf(work, 'sites', sites, (site) => putSite(work, site.name, ownOfSite(site)));
  await eachOf(work, 'sites', sites, async (site) => putSite(work, site.name, await linksOfSite(work, site)));
  await eachOf(work, 'devices', devices, async (device) => {
    checkModules(device.modules);
    await putDevice(work, device, { ...ownOfDevice(device), ...(await linksOfDevice(work, device)) });
  });
  await eachOf(work, 'devices', devices, async (device) => {
    if (device.parent === undefined || device.parent === null) return;
    const parentId = await find(device.parent, 'parent', (name) => findDevice(work, name));
    if (parentId !== undefined) await putDevice(work, device, { parentId });
  });
  return { items: [...work.items.values()], errors: work.errors };
}

/** Checks every entry, so that one run finds all errors. */
async function eachOf<T>(
  { errors }: Work,
  list: string,
  entries: readonly T[],
  put: (entry: T) => Promise<void>,
): Promise<void> {
  const rejected = new Set(errors.map(({ field }) => field));
  for (const [index, entry] of entries.entries()) {
    const field = `${list}.${index}`;
    if (rejected.has(field)) continue;
    try {
      await put(entry);
    } catch (error) {
      const ours = error instanceof ExporterError && /^(registry|address)\./.test(error.code);
      if (!ours) throw error;
      errors.push({ field, message: error.message.replace(/^\w+(?=:)/, toSnake) });
    }
  }
}

/** Records the effect on an entry; the second step of the same entry adds to the first. */
function note(
  { items }: Work,
  kind: ImportedItem['kind'],
  name: string,
  changed: readonly string[] | 'new',
): void {
  const key = `${kind} ${name}`;
  const before = items.get(key);
  if (changed === 'new') items.set(key, { kind, name, action: 'create', changed: [] });
  else if (before?.action !== 'create') {
    const all = [...new Set([...(before?.changed ?? []), ...changed])];
    items.set(key, { kind, name, action: all.length === 0 ? 'none' : 'change', changed: all });
  }
}

/** Names of properties that would change. */
function differences(present: object, change: object): string[] {
  const before = present as Readonly<Record<string, unknown>>;
  return Object.entries(change)
    .filter(([name, value]) => value !== undefined && !isDeepStrictEqual(before[name], value))
    .map(([name]) => toSnake(name));
}

async function putSite(work: Work, name: string, change: Omit<SiteDraft, 'name'>): Promise<void> {
  const { registry, scope } = work;
  const present = await registry.sites.findByName(scope, name);
  if (present === undefined) {
    await registry.sites.create(scope, { name, ...change });
    note(work, 'site', name, 'new');
    return;
  }
  const changed = differences(present, change);
  note(work, 'site', name, changed);
  if (changed.length > 0) await registry.sites.update(scope, { id: present.id, change });
}

function ownOfSite({ latitude, longitude, notes }: SiteEntry): Omit<SiteDraft, 'name'> {
  return {
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
    ...(notes === undefined ? {} : { notes }),
  };
}

async function linksOfSite(work: Work, { parent, upstreams }: SiteEntry): Promise<Omit<SiteDraft, 'name'>> {
  const parentId = await find(parent, 'parent', (name) => findSite(work, name));
  const upstreamIds: SiteId[] = [];
  for (const name of upstreams ?? []) {
    const id = await find(name, 'upstreams', (wanted) => findSite(work, wanted));
    if (id !== null && id !== undefined) upstreamIds.push(id);
  }
  upstreamIds.sort();
  return {
    ...(parentId === undefined ? {} : { parentId }),
    ...(upstreams === undefined ? {} : { upstreamIds }),
  };
}

async function putDevice(
  work: Work,
  { name, address, type }: DeviceEntry,
  change: DevicePatch,
): Promise<void> {
  const { registry, scope } = work;
  const found = await registry.devices.find(scope, name);
  // `find` also looks for ids, and a name may look like one.
  const present = found?.id === name ? undefined : found;
  if (present === undefined) {
    const draft: DeviceDraft = { transport: 'api', ...change, name, address, type };
    await registry.devices.create(scope, draft);
    note(work, 'device', name, 'new');
    return;
  }
  const credentials = { ...present.credentials, ...change.credentials };
  const updated = await registry.devices.update(scope, {
    id: present.id,
    change: { ...change, credentials },
  });
  note(work, 'device', name, differences(present, withoutDates(updated)));
}

/** Compares with the stored form, since the registry normalises addresses and texts. */
function withoutDates(device: object): object {
  const ignored: readonly string[] = ['updatedAt', 'revision'];
  return Object.fromEntries(Object.entries(device).filter(([name]) => !ignored.includes(name)));
}

function ownOfDevice(entry: DeviceEntry): DevicePatch {
  const { address, type, port, role, transport, parent, modules, labels, notes } = entry;
  return {
    address,
    type,
    ...(port === undefined ? {} : { port }),
    ...(role === undefined ? {} : { role }),
    ...(transport === undefined ? {} : { transport }),
    ...(parent === null ? { parentId: null } : {}),
    ...(modules === undefined ? {} : { modules }),
    ...(labels === undefined ? {} : { labels }),
    ...(notes === undefined ? {} : { notes }),
  };
}

async function linksOfDevice(work: Work, entry: DeviceEntry): Promise<DevicePatch> {
  const siteId = await find(entry.site, 'site', (name) => findSite(work, name));
  const credentials: Partial<Record<'api' | 'snmp' | 'ssh', CredentialId | null>> = {};
  for (const kind of ['api', 'snmp', 'ssh'] as const) {
    const field = `${kind}_credential` as const;
    const id = await find(entry[field], field, (name) => findCredential(work, name));
    if (id !== undefined) credentials[kind] = id;
  }
  return { ...(siteId === undefined ? {} : { siteId }), credentials };
}

/** The id for a name; null stays null, undefined stays undefined. */
async function find<Id>(
  name: string | null | undefined,
  field: string,
  look: (name: string) => Promise<Id | undefined>,
): Promise<Id | null | undefined> {
  if (name === undefined || name === null) return name;
  const id = await look(name);
  if (id !== undefined) return id;
  throw new ExporterError(
    'registry.unknown-reference',
    `${field}: the name ${JSON.stringify(name)} does not exist.`,
  );
}

/** Common references are looked up once. */
async function remembered<Id extends string>(
  { ids }: Work,
  key: string,
  look: () => Promise<{ readonly id: Id } | undefined>,
): Promise<Id | undefined> {
  const known = ids.get(key) as Id | undefined;
  if (known !== undefined) return known;
  const found = await look();
  if (found !== undefined) ids.set(key, found.id);
  return found?.id;
}

const findSite = (work: Work, name: string): Promise<SiteId | undefined> =>
  remembered(work, `site ${name}`, () => work.registry.sites.findByName(work.scope, name));
const findCredential = (work: Work, name: string): Promise<CredentialId | undefined> =>
  remembered(work, `credential ${name}`, () => work.registry.credentials.findByName(work.scope, name));
const findDevice = (work: Work, name: string): Promise<DeviceId | undefined> =>
  remembered(work, `device ${name}`, () => work.registry.devices.find(work.scope, name));
