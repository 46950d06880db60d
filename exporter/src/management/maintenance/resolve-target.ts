import type { TenantScope } from '../../access/scope.ts';
import type { DeviceId } from '../../devices/device.ts';
import type { DeviceDirectory, KnownSites } from '../../devices/directory.ts';
import { isFileSiteId } from '../../devices/file-sites.ts';
import type { SiteId } from '../sites/repository.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { isNotFound, unknownReference } from '../../store/record-errors.ts';
import { nameKey } from '../../store/values.ts';
import type { WindowDraft } from './window.ts';

type Target = Pick<WindowDraft, 'site' | 'device' | 'sites' | 'devices'>;

/** The sites and the devices of a window, given by name or id, of the file or registered, as windows store them. */
export async function resolveTarget(
  directory: DeviceDirectory,
  scope: TenantScope,
  { site, device, sites, devices }: Target,
): Promise<Target> {
  // All of them are read, thousands perhaps: once, however many places are named.
  let known: ReturnType<DeviceDirectory['sites']> | undefined;
  const siteOf = async (text: string): Promise<string> => {
    known ??= directory.sites(scope);
    return resolveSite(directory, scope, text, await known);
  };
  return {
    ...(sites === undefined ? {} : { sites: await each(sites, siteOf) }),
    ...(devices === undefined
      ? {}
      : { devices: await each(devices, (text) => resolveDevice(directory, scope, text)) }),
    ...(typeof site === 'string' ? { site: await siteOf(site) } : {}),
    ...(typeof device === 'string' ? { device: await resolveDevice(directory, scope, device) } : {}),
  };
}

/** One after the other: they read the same tables. */
async function each(
  texts: readonly string[],
  resolve: (text: string) => Promise<string>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const text of texts) ids.push(await resolve(text));
  return ids;
}

async function resolveSite(
  directory: DeviceDirectory,
  scope: TenantScope,
  text: string,
  { sites, nameOf }: KnownSites,
): Promise<string> {
  if (nameOf(text) !== undefined) return text;
  if (isFileSiteId(text)) {
    const ofFile = (await directory.fileSites(scope)).get(text as SiteId);
    if (ofFile !== undefined) return ofFile.name;
  }
  const found = sites.find(({ name }) => nameKey(name) === nameKey(text));
  if (found !== undefined) return 'id' in found ? String(found.id) : found.name;
  // A device of the file may name a site that is in no list.
  for (const target of (await directory.fileTargets(scope)).values()) {
    if (target.site !== undefined && nameKey(target.site) === nameKey(text)) return target.site;
  }
  throw unknownReference('site', text);
}

async function resolveDevice(directory: DeviceDirectory, scope: TenantScope, text: string): Promise<string> {
  const byId = await directory.find(scope, text as DeviceId).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (byId !== undefined) return byId.id;
  const { items } = await directory.list(scope, { filter: { name: text } });
  const [found, ...others] = items;
  if (found === undefined) throw unknownReference('device', text);
  // The one of the file is watched, and the other hidden.
  return (others.find(({ source }) => source === 'file') ?? found).id;
}

/** Refuses what would leave out the one thing that a scope is about, or name another. */
export function refuseWrongTarget({
  scope,
  site,
  device,
  sites,
  devices,
}: Pick<WindowDraft, 'scope' | 'site' | 'device' | 'sites' | 'devices'>): void {
  const wrong =
    (scope === 'site') !== (typeof site === 'string') ||
    (scope === 'device') !== (typeof device === 'string') ||
    (scope === 'places') !== (sites !== undefined || devices !== undefined);
  if (!wrong) return;
  const needs =
    scope === 'tenant'
      ? 'neither site nor device'
      : scope === 'places'
        ? 'sites or devices and nothing else'
        : `${scope} and nothing else`;
  throw new ExporterError('request.invalid-body', `scope: a window of the scope ${scope} has ${needs}.`);
}
