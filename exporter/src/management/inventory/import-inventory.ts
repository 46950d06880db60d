import { isDeepStrictEqual } from 'node:util';
import type { TenantScope } from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceDraft, DevicePatch } from '../../devices/device.ts';
import { CredentialElsewhere } from '../../devices/credential-reach.ts';
import type { CredentialId } from '../../devices/credential-profile.ts';
import type { SiteDraft, SiteId } from '../sites/repository.ts';
import type { Repositories } from '../registry.ts';
import type { ApiServices } from '../services.ts';
import { toSnake } from '../letter-case.ts';
import { parseBitRate } from '../../config/bit-rate.ts';
import { toInterfaces } from '../devices/interface-schema.ts';
import { moduleNames } from '../devices/module-names.ts';
import { isNotFound, UnknownReference, unknownReference } from '../../store/record-errors.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { Checks, mistakesIn } from '../../errors/several-errors.ts';
import { deviceTypes } from '../../define/device-types.ts';
import { nameKey } from '../../store/values.ts';
import type { DeviceEntry, ListName, SiteEntry } from './document.ts';
import { type EntryError, maxErrors } from './entry-errors.ts';
import type { FaultyEntry, InventoryText } from './read-inventory.ts';

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
  /** Throws for a name that a new site must not have. */
  readonly checkSite: (name: string) => void;
  /** Throws for a new device that the configuration file has already. */
  readonly checkTwin: (draft: DeviceDraft) => void;
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
  /** Name keys of all devices of the file: a parent may be a later one. */
  readonly inFile: Set<string>;
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
  {
    checkModules,
    checkSite,
    checkTwin,
  }: Pick<ApiServices, 'checkModules'> & Pick<Work, 'checkSite' | 'checkTwin'>,
): Promise<ImportResult> {
  const work: Work = {
    checkSite,
    checkTwin,
    registry,
    scope,
    items: new Map(),
    errors: [...text.errors],
    rejected: new Set(),
    refused: new Set(text.refused),
    created: new Map(),
    known: new Set(),
    text,
    inFile: new Set(),
  };
  for (const { name } of [...(text.inventory.devices ?? []), ...text.faulty.devices]) {
    if (name !== undefined) work.inFile.add(nameKey(name));
  }
  const { sites = [], devices = [] } = text.inventory;
  await eachOf(work, 'sites', sites, (site) => putSite(work, site.name, ownOfSite(site)));
  await eachOf(work, 'sites', sites, async (site) => putSite(work, site.name, await linksOfSite(work, site)));
  await eachFaulty(work, 'sites', async ({ sound }) => void (await linksOfSite(work, sound)));
  await eachOf(work, 'devices', devices, (device) => putWithChecks(work, device, checkModules));
  await eachFaulty(work, 'devices', (entry) => checkFaulty(work, entry, checkModules));
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
  const { rejected, refused, text } = work;
  for (const [index, entry] of entries.entries()) {
    const field = `${list}.${text.positions[list][index] ?? index}`;
    if (rejected.has(field)) continue;
    const found = await mistakesOf(work, field, () => put(entry));
    if (found === undefined) continue;
    rejected.add(field);
    refused.add(nameKey(entry.name));
    const line = text.lines[list][index];
    report(work, found, { name: entry.name, ...(line === undefined ? {} : { line }) });
  }
}

/** The rest of the mistakes of the entries whose form is wrong. */
async function eachFaulty(
  work: Work,
  list: ListName,
  check: (entry: FaultyEntry) => Promise<void>,
): Promise<void> {
  for (const entry of work.text.faulty[list]) {
    const { field, line, name } = entry;
    const found = (await mistakesOf(work, field, () => check(entry))) ?? [];
    report(work, found, { ...(name === undefined ? {} : { name }), ...(line === undefined ? {} : { line }) });
  }
}

function report({ errors }: Work, found: readonly EntryError[], at: Pick<EntryError, 'line' | 'name'>): void {
  for (const mistake of found) if (errors.length < maxErrors) errors.push({ ...mistake, ...at });
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
    if (!(error instanceof ExporterError)) throw error;
    const mistakes: EntryError[] = [];
    for (const each of mistakesIn(error)) {
      if (!/^(registry|address)\./.test(each.code)) throw each;
      if (isConsequence(work, each)) continue;
      mistakes.push({ ...(await mistakeOf(work, field, each)), code: each.code });
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
  if (error instanceof CredentialElsewhere)
    return { field: `${field}.${error.kind}_credential`, message: error.message };
  const column = error instanceof UnknownReference ? columnOf.get(error.kind) : undefined;
  if (column !== undefined) return { field: `${field}.${column}`, message: error.message };
  const { existing_id: id, conflict } = error instanceof DetailedError ? error.details : {};
  const at = isColumn(conflict) ? `${field}.${conflict}` : field;
  if (typeof id !== 'string' || !id.startsWith('dev_')) return { field: at, message: error.message };
  const own = work.created.get(id);
  const other = own ?? (await work.registry.devices.find(work.scope, id))?.name ?? id;
  const whose = own === undefined ? 'a registered device' : 'another entry';
  const message = `has the same ${String(conflict)} as ${whose}, "${other.replaceAll('"', "'")}".`;
  return { field: at, message };
}

/** Columns that refer to other records, by what they refer to. A credential names its own. */
const columnOf: ReadonlyMap<string, string> = new Map([
  ['site', 'site'],
  ['device', 'parent'],
]);

/** Not the serial: that is what the device says. */
const isColumn = (conflict: unknown): conflict is string => conflict === 'name' || conflict === 'address';

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
    work.checkSite(name);
    await registry.sites.create(scope, { name, ...change });
    note(work, 'site', name, 'new');
    return;
  }
  const changed = differences(present, change);
  note(work, 'site', name, changed);
  if (changed.length > 0) await registry.sites.update(scope, { id: present.id, change });
}

function ownOfSite(entry: SiteEntry): Omit<SiteDraft, 'name'> {
  const { latitude, longitude, notes, sold_bandwidth: sold } = entry;
  const { voltage_min: voltageMin, voltage_cutoff: voltageCutoff, slo_objective: sloObjective } = entry;
  const soldBandwidth = typeof sold === 'string' ? parseBitRate(sold) : sold;
  return {
    ...(voltageMin === undefined ? {} : { voltageMin }),
    ...(voltageCutoff === undefined ? {} : { voltageCutoff }),
    ...(sloObjective === undefined ? {} : { sloObjective }),
    ...(soldBandwidth === undefined ? {} : { soldBandwidth }),
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
    ...(notes === undefined ? {} : { notes }),
  };
}

async function linksOfSite(
  work: Work,
  { parent, upstreams }: Partial<SiteEntry>,
): Promise<Omit<SiteDraft, 'name'>> {
  const checks = new Checks();
  const upstreamIds: SiteId[] = [];
  for (const text of upstreams ?? []) {
    const id = await checks.run(() => findSite(work, text));
    if (id !== undefined) upstreamIds.push(id);
  }
  const above = typeof parent === 'string' ? await checks.run(() => findSite(work, parent)) : parent;
  checks.end();
  return {
    ...(above === undefined ? {} : { parentId: above }),
    ...(upstreams === undefined ? {} : { upstreamIds: upstreamIds.toSorted() }),
  };
}

/** Stores the device without its parent. A mistake that would hide others is left out and reported after them. */
async function putWithChecks(
  work: Work,
  device: DeviceEntry,
  checkModules: ApiServices['checkModules'],
): Promise<void> {
  const checks = new Checks();
  const { modules, ...change } = ownOfDevice(device);
  const known = await checkedModules(checks, modules, checkModules);
  await checks.run(() => checkParent(work, device));
  await checks.run(() =>
    putDevice(work, device, { ...change, ...(known === undefined ? {} : { modules: known }) }),
  );
  checks.end();
}

/** Undefined if there are none or one of them is wrong. */
async function checkedModules(
  checks: Checks,
  modules: DevicePatch['modules'],
  checkModules: ApiServices['checkModules'],
): Promise<DevicePatch['modules']> {
  let known = modules;
  for (const name of modules ?? []) {
    const isKnown = await checks.run(() => {
      checkModules([name]);
      return true;
    });
    if (isKnown === undefined) known = undefined;
  }
  return known;
}

/**
 * The mistakes beside those of the form. Without a usable name, address and port an entry cannot be compared with other
 * devices. What it changes is rolled back, as after every mistake.
 */
async function checkFaulty(
  work: Work,
  { sound, wrong }: FaultyEntry,
  checkModules: ApiServices['checkModules'],
): Promise<void> {
  const checks = new Checks();
  const entry = { type: deviceTypes[0], ...sound } as DeviceEntry;
  const { modules, ...change } = ownOfDevice(entry);
  await checkedModules(checks, modules, checkModules);
  await checks.run(() => checkParent(work, entry));
  await checks.run(() => checkReferences(work, entry));
  if ('name' in sound && 'address' in sound && !wrong.has('port')) {
    await checks.run(() => putDevice(work, entry, change));
    work.items.delete(`device ${entry.name}`);
  }
  checks.end();
}

async function checkParent(
  { registry, scope, known, inFile }: Work,
  { parent }: Partial<DeviceEntry>,
): Promise<void> {
  if (typeof parent !== 'string' || inFile.has(nameKey(parent)) || known.has(`device ${parent}`)) return;
  if ((await registry.devices.find(scope, parent)) === undefined) throw unknownReference('device', parent);
  known.add(`device ${parent}`);
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
    work.checkTwin(draft);
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
  const { address, type, port, role, transport, parent, site, labels, interfaces, notes } = entry;
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
    ...(interfaces === undefined ? {} : { interfaces: toInterfaces(interfaces) }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** For an entry that cannot be stored even for a moment. */
async function checkReferences(work: Work, entry: DeviceEntry): Promise<void> {
  const { site, api_credential: api, snmp_credential: snmp, ssh_credential: ssh } = entry;
  const looks = [
    ...(typeof site === 'string' ? [once(work, `site ${site}`, () => findSite(work, site))] : []),
    ...[api, snmp, ssh]
      .filter((text) => typeof text === 'string')
      .map((text) => once(work, `credential ${text}`, () => findCredential(work, text))),
  ];
  const checks = new Checks();
  for (const look of looks) await checks.run(look);
  checks.end();
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
