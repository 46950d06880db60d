import { createHash } from 'node:crypto';
import { type Id, spell } from '../access/ids.ts';
import type { NamedSite, Settings } from '../config/settings.ts';
import { nameKey } from '../store/values.ts';

/** A site that the configuration file has. */
export interface FileSite extends NamedSite {
  readonly id: Id<'site'>;
  /** False: no entry of `sites`, only the name that devices give. */
  readonly isDeclared: boolean;
  readonly parentId: Id<'site'> | null;
  readonly upstreamIds: readonly Id<'site'>[];
}

export type FileSites = ReadonlyMap<Id<'site'>, FileSite>;

export interface SitesOfTenant {
  readonly byId: FileSites;
  /** By name key. */
  readonly ids: ReadonlyMap<string, Id<'site'>>;
}

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
const byTenant = new WeakMap<Settings, ReadonlyMap<string, SitesOfTenant>>();
export const noFileSites: SitesOfTenant = { byId: new Map(), ids: new Map() };

/** The sites of the configuration file that belong to the tenant with this name. */
export function fileSitesOf(settings: Settings, tenant: string): SitesOfTenant {
  const known = byTenant.get(settings) ?? groupByTenant(settings);
  byTenant.set(settings, known);
  return known.get(nameKey(tenant)) ?? noFileSites;
}

/** With all ids: a list of ten thousand sites makes none for itself. */
function groupByTenant({ sites, targets }: Settings): ReadonlyMap<string, SitesOfTenant> {
  const groups = new Map<string, { byId: Map<Id<'site'>, FileSite>; ids: Map<string, Id<'site'>> }>();
  const add = (site: NamedSite, isDeclared: boolean): void => {
    const { tenant, name, parent, upstreams } = site;
    if (tenant === undefined) return;
    const key = nameKey(tenant);
    const group = groups.get(key) ?? { byId: new Map(), ids: new Map() };
    groups.set(key, group);
    const siteKey = nameKey(name);
    if (group.ids.has(siteKey)) return;
    const idOf = (other: string): Id<'site'> => fileSiteId({ tenant, name: other });
    const id = idOf(name);
    group.ids.set(siteKey, id);
    group.byId.set(id, {
      ...site,
      id,
      isDeclared,
      parentId: parent === undefined ? null : idOf(parent),
      upstreamIds: [...new Set(upstreams.map(idOf))].sort(),
    });
  };
  for (const site of sites) add(site, true);
  for (const { tenant, site: name } of targets.values())
    if (tenant !== undefined && name !== undefined) add({ tenant, name, upstreams: [] }, false);
  return groups;
}
