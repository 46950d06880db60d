import type { TenantScope } from '../access/scope.ts';
import type { Settings, Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Id } from '../access/ids.ts';
import { mergePage } from '../store/merge-page.ts';
import { everyItem, type ListQuery, type Page } from '../store/page.ts';
import { defaultDeviceSort, type DeviceFilter, type DeviceSort } from '../management/devices/repository.ts';
import { notFound } from '../store/refusal.ts';
import type { Repositories } from '../management/registry.ts';
import { nameKey } from '../store/values.ts';
import { fileTargets, isFileDeviceId, sameTenant } from './file-targets.ts';
import { type DeviceSource, fits, type KnownDevice, ofFile, ofRegistry, sortValues } from './known-device.ts';
import type { DeviceId } from './device.ts';

export interface KnownDeviceFilter extends DeviceFilter {
  readonly source?: DeviceSource;
}

type OwnTarget = readonly [id: DeviceId, target: Target];

/** The devices of a tenant, whether they are registered or stand in the configuration file as it is now. */
export class KnownDevices {
  readonly #settings: () => Settings;

  constructor(settings: () => Settings) {
    this.#settings = settings;
  }

  /** Both in one order. Of devices of the same name none hides the other. */
  async list(
    repositories: Repositories,
    scope: TenantScope,
    query: ListQuery<KnownDeviceFilter, DeviceSort> = {},
  ): Promise<Page<KnownDevice>> {
    const { source, ...filter } = query.filter ?? {};
    const registered =
      source === 'file' ? { items: [] } : await repositories.devices.list(scope, { ...query, filter });
    const stored = { ...registered, items: registered.items.map(ofRegistry) };
    if (source === 'registry') return stored;
    const others = (await this.#ofFile(repositories, scope)).filter((device) => fits(device, filter));
    return mergePage({ stored, others, query, defaultSort: defaultDeviceSort, valueOf: sortValues });
  }

  /** Throws `registry.not-found`, also for a device of another tenant. */
  async get(repositories: Repositories, scope: TenantScope, id: DeviceId): Promise<KnownDevice> {
    if (!isFileDeviceId(id)) return ofRegistry(await repositories.devices.get(scope, id));
    const own: OwnTarget = [id, await this.fileTarget(repositories, scope, id)];
    const [device] = await describe(repositories, scope, [own]);
    if (device === undefined) throw notFound('device');
    return device;
  }

  /** How a device of the configuration file is contacted; throws as `get`. */
  async fileTarget(repositories: Repositories, scope: TenantScope, id: DeviceId): Promise<Target> {
    const target = fileTargets(this.#settings()).get(id);
    const isOwn = target !== undefined && sameTenant(target.tenant, await ownName(repositories, scope));
    if (!isOwn) throw notFound('device');
    return target;
  }

  /** Throws `registry.provisioned` for a device of the configuration file; whether others exist is for the caller. */
  async refuseChange(repositories: Repositories, scope: TenantScope, id: DeviceId): Promise<void> {
    if (!isFileDeviceId(id)) return;
    await this.fileTarget(repositories, scope, id);
    throw new ExporterError('registry.provisioned', 'The device stands in the configuration file.');
  }

  async #ofFile(repositories: Repositories, scope: TenantScope): Promise<readonly KnownDevice[]> {
    const targets = [...fileTargets(this.#settings())].filter(([, { tenant }]) => tenant !== undefined);
    if (targets.length === 0) return [];
    const name = await ownName(repositories, scope);
    const own = targets.filter(([, { tenant }]) => sameTenant(tenant, name));
    return describe(repositories, scope, own);
  }
}

async function ownName({ tenants }: Repositories, scope: TenantScope): Promise<string> {
  return (await tenants.get(scope, scope.tenantId)).name;
}

async function describe(
  { sites }: Repositories,
  scope: TenantScope,
  targets: readonly OwnTarget[],
): Promise<readonly KnownDevice[]> {
  const siteIds = new Map<string, Id<'site'>>();
  if (targets.some(([, { site }]) => site !== undefined)) {
    const all = await everyItem((query) => sites.list(scope, query));
    for (const { id, name } of all) siteIds.set(nameKey(name), id);
  }
  return targets.map(([id, target]) => ofFile(target, { id, tenantId: scope.tenantId, siteIds }));
}
