import { isDeepStrictEqual } from 'node:util';
import type { TenantScope } from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceDraft, DevicePatch } from '../../devices/device.ts';
import type { CredentialId } from '../../devices/credential-profile.ts';
import type { SiteDraft, SiteId } from '../sites/repository.ts';
import type { Repositories } from '../registry.ts';
import type { ApiServices } from '../services.ts';
import { toSnake } from '../letter-case.ts';
import { moduleNames } from '../devices/module-names.ts';
import { isNotFound, unknownReference } from '../../store/record-errors.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { nameKey } from '../../store/values.ts';
import type { DeviceEntry, ListName, SiteEntry } from './document.ts';
import { type EntryError, maxErrors } from './entry-errors.ts';
import type { InventoryText } from './read-inventory.ts';

export interface ImportedItem {
  readonly kind: 'site' | 'device';
  readonly name: string;
  readonly action: 'create' | 'change' | 'none';
  /** Properties that change. */
  readonly changed: readonly string[];
}

export interface ImportResult {
  readonly items: readonly ImportedItem[];
  readonly errors: readonly EntryError[];
}

interface Work {
  readonly registry: Repositories;
  readonly scope: TenantScope;
  readonly items: Map<string, ImportedItem>;
  readonly errors: EntryError[];
  /** Fields of the entries that are refused. */
  readonly rejected: Set<string>;
  /** Name keys of the same: a reference to one of them is not a mistake of its own. */
  readonly refused: Set<string>;
  /** Names of the devices that the import creates, by id. */
  readonly created: Map<string, string>;
  /** References known to exist. */
  readonly known: Set<string>;
  readonly text: InventoryText;
}

/**
 * Creates and changes what the inventory names, in the caller's transaction, which is rolled back after
 * errors and dry runs. Other records stay. References are resolved last, since an entry may refer to a later
 * one.
 */
export async function importInventory(
  registry: Repositories,
  scope: TenantScope,
  text: InventoryText,
  checkModules: ApiServices['checkModules'],
): Promise<ImportResult> {
  const work: Work = {
    registry,
    scope,
    items: new Map(),
    errors: [...text.errors],
    rejected: new Set(),
    refused: new Set(text.refused),
    created: new Map(),
    known: new Set(),
    text,
  };
  const { sites = [], devices = [] } = text.inventory;
  await eachOf(work, 'sites', sites, (site) => putSite(work, site.name, ownOfSite(site)));
  await eachOf(work, 'sites', sites, async (site) => putSite(work, site.name, await linksOfSite(work, site)));
  await eachOf(work, 'devices', devices, async (device) => {
    const change = ownOfDevice(device);
    checkModules(change.modules);
    await checkReferences(work, device);
    await putDevice(work, device, change);
  });
  await eachOf(work, 'devices', devices, async (device) => {
    if (typeof device.parent === 'string') await putDevice(work, device, { parentId: device.parent });
  });
  const errors = work.errors.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
  return { items: [...work.items.values()], errors };
}

/** Checks every entry, so that one run finds all errors. */
async function eachOf<T extends SiteEntry | DeviceEntry>(
  work: Work,
  list: ListName,
  entries: readonly T[],
  put: (entry: T) => Promise<void>,
): Promise<void> {
  const { errors, rejected, refused, text } = work;
  for (const [index, entry] of entries.entries()) {
    const field = `${list}.${text.positions[list][index] ?? index}`;
    if (rejected.has(field)) continue;
    const found = await mistakesOf(work, field, () => put(entry));
    if (found === undefined) continue;
    rejected.add(field);
    refused.add(nameKey(entry.name));
    const line = text.lines[list][index];
    const at = { name: entry.name, ...(line === undefined ? {} : { line }) };
    for (const mistake of found) if (errors.length < maxErrors) errors.push({ ...mistake, ...at });
  }
}

/** Undefined without an error; an empty list if it only follows from the mistake of another entry. */
async function mistakesOf(
  work: Work,
  field: string,
  put: () => Promise<void>,
): Promise<EntryError[] | undefined> {
  try {
    await put();
    return undefined;
  } catch (error) {
    const all = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    const mistakes: EntryError[] = [];
    for (const each of all) {
      const ours = each instanceof ExporterError && /^(registry|address)\./.test(each.code);
      if (!ours) throw each;
      if (!isConsequence(work, each)) mistakes.push(await mistakeOf(work, field, each));
    }
    return mistakes;
  }
}

/** Refers to an entry that is refused itself. */
function isConsequence({ refused }: Work, { code, message }: ExporterError): boolean {
  const name = /"([^"]*)"/.exec(message)?.[1];
  return code === 'registry.unknown-reference' && name !== undefined && refused.has(nameKey(name));
}

async function mistakeOf(work: Work, field: string, error: ExporterError): Promise<EntryError> {
  const [, property, rest] = /^(\w+): (.*)$/s.exec(error.message) ?? [];
  if (property !== undefined && rest !== undefined) {
    return { field: `${field}.${toSnake(property)}`, message: rest };
  }
  const { existing_id: id, conflict } = error instanceof DetailedError ? error.details : {};
  if (typeof id !== 'string' || !id.startsWith('dev_')) return { field, message: error.message };
  const own = work.created.get(id);
  const other = own ?? (await work.registry.devices.find(work.scope, id))?.name ?? id;
  const whose = own === undefined ? 'a registered device' : 'another entry';
  const message = `has the same ${String(conflict)} as ${whose}, "${other.replaceAll('"', "'")}".`;
  return { field, message };
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
  const upstreamIds: SiteId[] = [];
  for (const text of upstreams ?? []) upstreamIds.push(await findSite(work, text));
  return {
    ...(parent === undefined ? {} : { parentId: parent === null ? null : await findSite(work, parent) }),
    ...(upstreams === undefined ? {} : { upstreamIds: upstreamIds.toSorted() }),
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
    const { id } = await registry.devices.create(scope, draft);
    work.created.set(id, name);
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

/** Everything but the parent, which may be a later entry. */
function ownOfDevice(entry: DeviceEntry): DevicePatch {
  const { address, type, port, role, transport, parent, site, labels, notes } = entry;
  const modules = typeof entry.modules === 'string' ? moduleNames(entry.modules) : entry.modules;
  const credentials = {
    ...(entry.api_credential === undefined ? {} : { api: entry.api_credential }),
    ...(entry.snmp_credential === undefined ? {} : { snmp: entry.snmp_credential }),
    ...(entry.ssh_credential === undefined ? {} : { ssh: entry.ssh_credential }),
  };
  return {
    address,
    type,
    credentials,
    ...(port === undefined ? {} : { port }),
    ...(role === undefined ? {} : { role }),
    ...(transport === undefined ? {} : { transport }),
    ...(parent === null ? { parentId: null } : {}),
    ...(site === undefined ? {} : { siteId: site }),
    ...(modules === undefined ? {} : { modules }),
    ...(labels === undefined ? {} : { labels }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** Storing the device would stop at the first reference that does not exist. */
async function checkReferences(work: Work, entry: DeviceEntry): Promise<void> {
  const { site, api_credential: api, snmp_credential: snmp, ssh_credential: ssh } = entry;
  const looks = [
    ...(typeof site === 'string' ? [once(work, `site ${site}`, () => findSite(work, site))] : []),
    ...[api, snmp, ssh]
      .filter((text) => typeof text === 'string')
      .map((text) => once(work, `credential ${text}`, () => findCredential(work, text))),
  ];
  const errors: unknown[] = [];
  for (const look of looks) await look().catch((error: unknown) => errors.push(error));
  if (errors.length > 1) throw new AggregateError(errors);
  if (errors.length === 1) throw errors[0];
}

/** A reference that thousands of entries share is looked up once. */
const once =
  ({ known }: Work, key: string, look: () => Promise<unknown>): (() => Promise<unknown>) =>
  async () => {
    if (known.has(key)) return;
    await look();
    known.add(key);
  };

async function findCredential({ registry, scope }: Work, text: string): Promise<void> {
  if ((await registry.credentials.findByName(scope, text)) !== undefined) return;
  await registry.credentials.get(scope, text as CredentialId).catch(refuseUnknown('credential', text));
}

const refuseUnknown =
  (kind: string, text: string) =>
  (error: unknown): never => {
    throw isNotFound(error) ? unknownReference(kind, text) : error;
  };

async function findSite({ registry, scope }: Work, text: string): Promise<SiteId> {
  const named = await registry.sites.findByName(scope, text);
  if (named !== undefined) return named.id;
  const byId = await registry.sites.get(scope, text as SiteId).catch(refuseUnknown('site', text));
  return byId.id;
}
