import type { Id } from '../access/ids.ts';
import { assertScope, assertTenant, type Scope, type TenantScope } from '../access/scope.ts';
import { LruMap } from '../concurrency/lru-map.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import type { NamedSite, Settings, Target } from '../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { mergePage } from '../store/merge-page.ts';
import type { ListQuery, Page } from '../store/page.ts';
import { notFound } from '../store/record-errors.ts';
import { nameKey } from '../store/values.ts';
import { adHocTarget, localTarget, type ScrapeRequest } from './ad-hoc-target.ts';
import { anyAddress } from './address/address-policy.ts';
import {
  damageOf,
  type Device,
  type DeviceId,
  type DeviceSource,
  type FileDevice,
  isRegisteredDeviceId,
  type RegisteredDevice,
  seriesKey,
} from './device.ts';
import { defaultDeviceSort, type DeviceFilter, type DeviceSort, fits, sortValues } from './device-query.ts';
import {
  fileTargets,
  fileTargetsOf,
  findFileTarget,
  isFileDeviceId,
  isOfTenant,
  type LastContact,
  toFileDevice,
} from './file-devices.ts';
import { type FileSites, fileSitesOf, isFileSiteId, noFileSites, type SitesOfTenant } from './file-sites.ts';
import { withAnswer, withFreshest } from './freshest-contact.ts';
import { SeenDevices } from './seen-devices.ts';
import { type FoundDevice, RegisteredDevices } from './registered-devices.ts';
import { asDownDevice, DownDevice } from './down-device.ts';
import { type OpenedDevice, RegisteredTargets, type TargetDeps } from './registered-targets.ts';

export interface DirectoryDeps {
  /** The current configuration. */
  readonly settings: () => Settings;
  /** By the scrapes of this process: of a device of the file by its name, of a registered one by its id. */
  readonly lastContact?: (name: string) => LastContact | undefined;
  /** Absent without a database, and so without registered devices. */
  readonly registry?: TargetDeps | undefined;
  /** A damaged record keeps a device from being contacted; called once for each. */
  readonly onDamaged?: (error: ExporterError) => void;
}

/** Who scrapes. Without a scope, only devices of the file and the addresses it allows are available. */
export interface Scraper {
  readonly scope?: Scope | undefined;
  /** Why the token of the request could not be looked up. */
  readonly tokenError?: ExporterError | undefined;
  /** Runs the command line, where any address may be read. */
  readonly isLocal?: boolean;
}

/** What a scrape reads. */
export interface Scraped {
  readonly target: Target;
  /** As stored when the scrape began; absent for other targets than registered devices. */
  readonly device?: RegisteredDevice | undefined;
}

export interface KnownSites {
  readonly sites: readonly NamedSite[];
  /** Of a registered site, by its id. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Equal for two sites that are the same for people. */
export const siteKey = (tenant = '', name: string): string =>
  JSON.stringify([nameKey(tenant), nameKey(name)]);

interface Registered {
  readonly devices: RegisteredDevices;
  readonly targets: RegisteredTargets;
}

/** More are reported again, when they were forgotten. */
const maxReported = 1000;

type ListedFilter = DeviceFilter & { readonly source?: DeviceSource };
type FileTargets = ReadonlyMap<DeviceId, Target>;

/**
 * Which devices exist and how each is reached: those of the configuration file and the registered ones. A
 * tenant sees the devices of the file whose `tenant` is its name. Devices of other tenants are reported as
 * not found.
 */
export class DeviceDirectory {
  /** What scrapes and live reads of this process have seen. */
  readonly seen = new SeenDevices();
  readonly #settings: () => Settings;
  readonly #lastContact: (name: string) => LastContact | undefined;
  readonly #registered: Registered | undefined;
  readonly #onDamaged: (error: ExporterError) => void;
  readonly #reported = new LruMap<string, true>(maxReported);

  constructor({
    settings,
    registry,
    lastContact = () => undefined,
    onDamaged = () => undefined,
  }: DirectoryDeps) {
    this.#onDamaged = onDamaged;
    this.#settings = settings;
    this.#lastContact = lastContact;
    if (registry === undefined) return;
    const devices = new RegisteredDevices(registry.session);
    this.#registered = { devices, targets: new RegisteredTargets(registry) };
  }

  /** Whether there are other devices than those of the file. */
  get hasRegistry(): boolean {
    return this.#registered !== undefined;
  }

  /** One device. Throws `registry.not-found`. */
  async find(scope: Scope, id: DeviceId): Promise<Device> {
    if (!isFileDeviceId(id)) return this.#freshest((await this.#found(scope, id)).device);
    const target = await this.#fileTarget(scope, id);
    const [device] = await this.#toDevices(scope, new Map([[id, target]]));
    if (device === undefined) throw notFound('device');
    return device;
  }

  /** One page of both kinds in one order. Devices with the same name are all listed. */
  async list(scope: Scope, query: ListQuery<ListedFilter, DeviceSort> = {}): Promise<Page<Device>> {
    const { source, ...wanted } = query.filter ?? {};
    const filter = await this.#bySiteName(scope, wanted);
    const { devices } = this.#database();
    const stored = source === 'file' ? { items: [] } : await devices.list(scope, { ...query, filter });
    const own = source === 'registry' ? [] : await this.#toDevices(scope, await this.fileTargets(scope));
    const page = mergePage<Device, DeviceSort>({
      stored,
      others: own.filter((device) => fits(device, filter)),
      query,
      defaultSort: defaultDeviceSort,
      valueOf: sortValues,
    });
    return { ...page, items: page.items.map((device) => this.#freshest(withoutSiteKey(device))) };
  }

  /** How many {@link list} has on all its pages. */
  async count(scope: Scope, { source, ...wanted }: ListedFilter = {}): Promise<number> {
    const filter = await this.#bySiteName(scope, wanted);
    const stored = source === 'file' ? 0 : await this.#database().devices.count(scope, filter);
    if (source === 'registry') return stored;
    const own = await this.#toDevices(scope, await this.fileTargets(scope));
    return stored + own.filter((device) => fits(device, filter)).length;
  }

  /**
   * All targets that may be scraped, unordered; without a scope, the devices of the file. If two devices of a
   * tenant have the same name, the one of the file wins, because it works without the database.
   */
  async *pages(scope: Scope | undefined): AsyncGenerator<readonly Device[]> {
    const { own, taken } = await this.#ofFile(scope);
    yield own;
    if (scope === undefined) return;
    for await (const page of this.#database().devices.pages(scope)) {
      for (const device of page) this.#report(damageOf(device));
      yield page.filter((device) => !taken.has(seriesKey(device)));
    }
  }

  /** Registered devices that {@link pages} leaves out, because one of the file has their tenant and name. */
  async *hidden(scope: Scope): AsyncGenerator<Device> {
    const { taken } = await this.#ofFile(scope);
    for await (const page of this.#database().devices.pages(scope)) {
      for (const device of page) if (taken.has(seriesKey(device))) yield device;
      await yieldTurn();
    }
  }

  /**
   * All sites that the scope may see, those of the file first, by their tenant and name. As with devices, the file wins
   * over a registered site of the same tenant and name, except for its id.
   */
  async sites(scope: Scope | undefined): Promise<KnownSites> {
    const known = new Map<string, NamedSite>();
    const names = new Map<string, string>();
    for (const site of await this.#declaredSites(scope)) known.set(siteKey(site.tenant, site.name), site);
    if (scope === undefined) return { sites: [...known.values()], nameOf: () => undefined };
    for await (const page of this.#database().devices.sites(scope)) {
      for (const site of page) {
        const key = siteKey(site.tenant, site.name);
        const other = known.get(key);
        if (other === undefined) known.set(key, site);
        names.set(site.id, (other ?? site).name);
      }
      await yieldTurn();
    }
    return { sites: [...known.values()], nameOf: (id) => names.get(id) };
  }

  /**
   * Sites of the configuration file that belong to the tenant, by id. One that only devices of the file name is the registered
   * one of the same name, if there is one, and then not among them.
   */
  async fileSites(scope: TenantScope): Promise<FileSites> {
    const { byId: all } = await this.#sitesInFile(scope);
    if ([...all.values()].every(({ isDeclared }) => isDeclared)) return all;
    const registered = await this.#database().devices.siteIds(scope);
    return new Map(
      [...all].filter(([, { isDeclared, name }]) => isDeclared || !registered.has(nameKey(name))),
    );
  }

  async #sitesInFile(scope: TenantScope): Promise<SitesOfTenant> {
    assertTenant(scope);
    const { sites, targets } = this.#settings();
    if (sites.length === 0 && targets.size === 0) return noFileSites;
    const name = await this.#registered?.devices.tenantName(scope);
    return name === undefined ? noFileSites : fileSitesOf(this.#settings(), name);
  }

  /** The id of a site of the file means the registered devices at the site of that name too. */
  async #bySiteName(scope: Scope, filter: DeviceFilter): Promise<DeviceFilter> {
    const { siteId } = filter;
    if (siteId === undefined || !isFileSiteId(siteId) || scope.kind !== 'tenant') return filter;
    const site = (await this.#sitesInFile(scope)).byId.get(siteId as Id<'site'>);
    return site === undefined ? filter : { ...filter, siteId: site.name };
  }

  async #declaredSites(scope: Scope | undefined): Promise<readonly NamedSite[]> {
    const { sites } = this.#settings();
    if (scope?.kind !== 'tenant' || sites.length === 0) return sites;
    const name = await this.#registered?.devices.tenantName(scope);
    return sites.filter(
      ({ tenant }) => name !== undefined && tenant !== undefined && nameKey(tenant) === nameKey(name),
    );
  }

  /** Devices of the file, and the tenants and names that they take. */
  async #ofFile(scope: Scope | undefined): Promise<{ own: FileDevice[]; taken: ReadonlySet<string> }> {
    const taken = new Set<string>();
    const own: FileDevice[] = [];
    for (const [id, target] of await this.fileTargets(scope)) {
      const device = toFileDevice(id, target, () => undefined);
      own.push(device);
      taken.add(seriesKey(device));
      await yieldTurn();
    }
    return { own, taken };
  }

  /** Devices of the configuration file by id, with connection details; without a scope, all. */
  async fileTargets(scope: Scope | undefined): Promise<FileTargets> {
    if (scope !== undefined) assertScope(scope);
    if (scope?.kind !== 'tenant') return fileTargets(this.#settings());
    if (this.#settings().targets.size === 0) return new Map();
    const name = await this.#registered?.devices.tenantName(scope);
    return name === undefined ? new Map() : fileTargetsOf(this.#settings(), name);
  }

  /**
   * How a device is contacted now; the target name is its id. Throws like `find`, or the reason why contact
   * is not allowed.
   */
  async target(scope: Scope, id: DeviceId): Promise<Target> {
    // The operator configured the file, so the networks of a tenant do not apply.
    if (isFileDeviceId(id)) return { ...(await this.#fileTarget(scope, id)), name: id };
    return this.#database().targets.checked(scope, await this.#found(scope, id));
  }

  /** The same for callers that look up and check the address themselves. */
  async open(scope: Scope, id: DeviceId): Promise<OpenedDevice> {
    if (isFileDeviceId(id)) return { target: await this.target(scope, id), policy: anyAddress };
    return this.#database().targets.open(scope, await this.#found(scope, id));
  }

  /**
   * What a scrape reads. Devices of the file come first, by name or id, and need neither token nor database.
   * Registered devices need a token: a tenant token finds its own by id or name, a platform token any by id.
   * Throws `DownDevice` for one that should be watched and must or can not be contacted.
   */
  async scrapeTarget({ scope, tokenError, isLocal }: Scraper, request: ScrapeRequest): Promise<Scraped> {
    const settings = this.#settings();
    const inFile = findFileTarget(settings, request.target);
    const registered = scope === undefined ? undefined : this.#registered;
    if (inFile !== undefined && (registered === undefined || (await this.#mayUse(scope, inFile)))) {
      return { target: withOwnAuth(inFile, request) };
    }
    if (tokenError !== undefined) throw tokenError;
    if (isLocal) return { target: localTarget(settings, request) };
    if (scope === undefined || registered === undefined) {
      refuseRegisteredId(request, this.hasRegistry);
      return { target: adHocWithoutToken(settings, request, this.hasRegistry) };
    }
    const found = await registered.devices.find(scope, { idOrName: request.target });
    if (found !== undefined) {
      return scraped(registered, scope, found, request).catch((error: unknown) => {
        if (error instanceof DownDevice && error.code === 'device.record-damaged') this.#report(error);
        throw error;
      });
    }
    // Addresses are read with accounts of the file, which belong to the operator of the exporter.
    if (scope.kind === 'all-tenants') return { target: adHocTarget(settings, request) };
    throw new ExporterError(
      'request.unknown-target',
      `There is no device ${quoteDeviceText(request.target)}.`,
    );
  }

  #freshest<T extends Device>(device: T): T | RegisteredDevice {
    if (device.source === 'file') return device;
    const answeredAtMs = this.seen.of(device.id)?.answeredAtMs;
    return withFreshest(device, withAnswer(this.#lastContact(device.id), answeredAtMs));
  }

  #report(error: ExporterError | undefined): void {
    if (error === undefined || this.#reported.get(error.message) !== undefined) return;
    this.#reported.set(error.message, true);
    this.#onDamaged(error);
  }

  #database(): Registered {
    if (this.#registered !== undefined) return this.#registered;
    throw noDatabase();
  }

  async #found(scope: Scope, id: DeviceId) {
    const found = await this.#database().devices.find(scope, { id });
    // Only scrapes of the platform see devices of a suspended tenant, as down.
    if (found === undefined || found.isSuspended) throw notFound('device');
    return found;
  }

  async #fileTarget(scope: Scope, id: DeviceId): Promise<Target> {
    const target = fileTargets(this.#settings()).get(id);
    if (target === undefined || !(await this.#mayUse(scope, target))) throw notFound('device');
    return target;
  }

  async #mayUse(scope: Scope | undefined, target: Target): Promise<boolean> {
    if (scope !== undefined) assertScope(scope);
    if (scope?.kind !== 'tenant') return true;
    const name = await this.#registered?.devices.tenantName(scope);
    return name !== undefined && isOfTenant(target, name);
  }

  /** Of the sites that devices of the file name, by name key: the registered one, if there is one. */
  async #siteIdOf(scope: TenantScope): Promise<(key: string) => Id<'site'> | undefined> {
    const { ids } = await this.#sitesInFile(scope);
    const registered = await this.#database().devices.siteIds(scope);
    return (key) => registered.get(key) ?? ids.get(key);
  }

  async #toDevices(scope: Scope, targets: FileTargets): Promise<readonly FileDevice[]> {
    const atSites = [...targets.values()].some(({ site }) => site !== undefined);
    const siteIdOf = atSites && scope.kind === 'tenant' ? await this.#siteIdOf(scope) : () => undefined;
    const devices: FileDevice[] = [];
    for (const [id, target] of targets) {
      const { facts = {}, answeredAtMs } = this.seen.of(id) ?? {};
      const last = withAnswer(this.#lastContact(target.name), answeredAtMs);
      devices.push(toFileDevice(id, target, siteIdOf, { ...last, facts }));
      await yieldTurn();
    }
    return devices;
  }
}

/**
 * A configured device is never read with another auth: a caller could collect those credentials on a device
 * under their control.
 */
function withOwnAuth(target: Target, { auth }: ScrapeRequest): Target {
  if (auth === undefined || auth === target.auth.name) return target;
  throw new ExporterError(
    'request.invalid-parameter',
    `The parameter auth is not allowed: the device ${quoteDeviceText(target.name)} has its own auth.`,
  );
}

/** Registered devices have the id of their site; its name was only for the order. */
function withoutSiteKey(device: Device): Device {
  if (device.source === 'file') return device;
  const { site: _site, ...rest } = device;
  return rest;
}

async function scraped(
  { targets }: Registered,
  scope: Scope,
  found: FoundDevice,
  request: ScrapeRequest,
): Promise<Scraped> {
  refuseAuth(request);
  const { device } = found;
  try {
    return { target: await targets.checked(scope, found), device };
  } catch (error) {
    throw asDownDevice(error, device) ?? error;
  }
}

function refuseAuth({ auth }: ScrapeRequest): void {
  if (auth === undefined) return;
  throw new ExporterError(
    'request.invalid-parameter',
    'The parameter auth is not allowed: a registered device has its own credentials.',
  );
}

const noDatabase = (): ExporterError =>
  new ExporterError('registry.not-configured', 'This exporter has no database.');

/** The same text whether a registered device has the name or not: who has no token must not find out. */
function adHocWithoutToken(settings: Settings, request: ScrapeRequest, hasRegistry: boolean): Target {
  try {
    return adHocTarget(settings, request);
  } catch (error) {
    const isUnknown = error instanceof ExporterError && error.code === 'request.unknown-target';
    if (!isUnknown || !hasRegistry) throw error;
    const text = `${error.message} A registered device can only be read with a token of its tenant.`;
    throw new ExporterError(error.code, text);
  }
}

function refuseRegisteredId({ target }: ScrapeRequest, hasRegistry: boolean): void {
  if (!isRegisteredDeviceId(target)) return;
  // It was registered once: the exporter could not open its database at the start.
  if (!hasRegistry) throw noDatabase();
  throw new ExporterError(
    'auth.missing-token',
    'A registered device can only be read with a token of its tenant.',
  );
}
