import { nameKey } from '../../store/values.ts';
import type { Device } from '../../devices/device.ts';
import { type KnownSites, siteKey } from '../../devices/directory.ts';
import type { NamedWindow } from './repository.ts';
import { isOpen } from './window.ts';

/** Sites by the key of the site above them. */
type Below = ReadonlyMap<string, readonly string[]>;

/** The sites below each, by the keys of `siteKey`; build it once for many windows. */
export function sitesBelow({ sites }: KnownSites): Below {
  const below = new Map<string, string[]>();
  for (const { tenant, name, parent } of sites) {
    if (parent === undefined) continue;
    const above = siteKey(tenant, parent);
    const known = below.get(above) ?? [];
    below.set(above, known);
    known.push(siteKey(tenant, name));
  }
  return below;
}

/** The sites of a window and all below them: work on a region concerns its towers. */
export function coveredSites(
  { window, tenant }: NamedWindow,
  { nameOf }: KnownSites,
  below: Below,
): ReadonlySet<string> {
  const covered = new Set<string>();
  const left = window.places.sites.flatMap((site) => {
    // A site that was removed meanwhile covers nothing.
    const name = site.startsWith('site_') ? nameOf(site) : site;
    return name === undefined ? [] : [siteKey(tenant, name)];
  });
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (covered.has(key)) continue;
    covered.add(key);
    left.push(...(below.get(key) ?? []));
  }
  return covered;
}

/** Which devices the open windows cover at a moment. Overlapping windows need no order: one is enough. */
export function coverageAt(
  windows: readonly NamedWindow[],
  sites: KnownSites,
  nowMs: number,
): { readonly covers: (device: Device) => boolean } {
  const open = windows.filter(({ window }) => isOpen(window, nowMs));
  const below = sitesBelow(sites);
  const tenants = new Set<string>();
  const ofSites = new Set<string>();
  const devices = new Set<string>();
  for (const named of open) {
    const { window, tenant } = named;
    if (window.scope === 'tenant') tenants.add(nameKey(tenant));
    for (const key of coveredSites(named, sites, below)) ofSites.add(key);
    for (const device of window.places.devices) devices.add(deviceKey(tenant, device));
  }
  return {
    covers: ({ id, tenant, site }) =>
      tenant !== undefined &&
      (tenants.has(nameKey(tenant)) ||
        devices.has(deviceKey(tenant, id)) ||
        (site !== undefined && ofSites.has(siteKey(tenant, site)))),
  };
}

/** An id alone would do; a window never reaches into another tenant. */
const deviceKey = (tenant: string, id: string): string => JSON.stringify([nameKey(tenant), id]);
