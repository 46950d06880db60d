import type { Device, Site } from '../../devices/device.ts';
import { type ListedSite, recordOf } from '../../devices/sites.ts';

export interface SiteUse {
  readonly how: 'usedAt' | 'usedFar' | 'usedBelow' | 'usedUpstream';
  readonly kind: 'device' | 'site';
  readonly id: string;
  readonly name: string;
}

const ofDevices = (how: 'usedAt' | 'usedFar', used: readonly Device[]): readonly SiteUse[] =>
  used.map(({ id, name }) => ({ how, kind: 'device', id, name }));
const ofSites = (how: 'usedBelow' | 'usedUpstream', used: readonly ListedSite[]): readonly SiteUse[] =>
  used.map(({ id, name }) => ({ how, kind: 'site', id, name }));

/** What keeps a site from being removed. A device of the configuration file does not: it only has the same name for its site. */
export function usesOfSite(
  { id }: Site,
  { sites, devices }: { readonly sites: readonly Site[]; readonly devices: readonly Device[] },
): readonly SiteUse[] {
  // Of a site that the file has too, only the registered one is removed, and only registered ones keep it.
  const records = sites.flatMap((site) => recordOf(site) ?? []);
  const registered = devices.filter(({ source }) => source === 'registry');
  const endsHere = ({ interfaces }: Device): boolean =>
    Object.values(interfaces).some((settings) => settings?.peer_site_id === id);
  return [
    ...ofDevices(
      'usedAt',
      registered.filter((device) => device.site_id === id),
    ),
    ...ofDevices('usedFar', registered.filter(endsHere)),
    ...ofSites(
      'usedBelow',
      records.filter((site) => site.parent_id === id),
    ),
    ...ofSites(
      'usedUpstream',
      records.filter((site) => site.upstream_ids.includes(id)),
    ),
  ];
}
