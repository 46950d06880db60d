import { createHash } from 'node:crypto';
import { type Id, spell } from '../access/ids.ts';
import type { NamedSite, Settings } from '../config/settings.ts';
import { nameKey } from '../store/values.ts';

/** A site that the configuration file has. */
export interface FileSite extends NamedSite {
  /** False: no entry of `sites`, only the name that devices give. */
  readonly isDeclared: boolean;
}

export type FileSites = ReadonlyMap<Id<'site'>, FileSite>;

/**
 * Id of a site of the configuration file: the same on every exporter and after every start. Made of three parts, so that it is
 * no device's: `fileDeviceId` has two.
 */
export function fileSiteId({ tenant = '', name }: Pick<NamedSite, 'tenant' | 'name'>): Id<'site'> {
  const text = JSON.stringify(['site', nameKey(tenant), nameKey(name)]);
  return `file_${spell(createHash('sha256').update(text).digest())}` as Id<'site'>;
}

export function isFileSiteId(id: string): boolean {
  return id.startsWith('file_');
}

/** A reload creates new settings. */
const byTenant = new WeakMap<Settings, ReadonlyMap<string, FileSites>>();
const none: FileSites = new Map();

/** The sites of the configuration file that belong to the tenant with this name. */
export function fileSitesOf(settings: Settings, tenant: string): FileSites {
  const known = byTenant.get(settings) ?? groupByTenant(settings);
  byTenant.set(settings, known);
  return known.get(nameKey(tenant)) ?? none;
}

function groupByTenant({ sites, targets }: Settings): ReadonlyMap<string, FileSites> {
  const groups = new Map<string, Map<Id<'site'>, FileSite>>();
  const add = (site: FileSite): void => {
    if (site.tenant === undefined) return;
    const key = nameKey(site.tenant);
    const group = groups.get(key) ?? new Map<Id<'site'>, FileSite>();
    groups.set(key, group);
    const id = fileSiteId(site);
    if (!group.has(id)) group.set(id, site);
  };
  for (const site of sites) add({ ...site, isDeclared: true });
  for (const { tenant, site: name } of targets.values())
    if (tenant !== undefined && name !== undefined) add({ tenant, name, upstreams: [], isDeclared: false });
  return groups;
}
