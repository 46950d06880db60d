import type { Site } from '../../devices/device.ts';

export interface SiteRow {
  readonly site: Site;
  /** 0 at the top. */
  readonly depth: number;
}

/** Each site after the one it lies below, by name. A site whose parent is not there stands at the top. */
export function siteTree(sites: readonly Site[]): readonly SiteRow[] {
  const ids = new Set(sites.map(({ id }) => id));
  const below = new Map<string | null, Site[]>();
  for (const site of sites.toSorted((left, right) => left.name.localeCompare(right.name))) {
    const parent = site.parent_id !== null && ids.has(site.parent_id) ? site.parent_id : null;
    below.set(parent, [...(below.get(parent) ?? []), site]);
  }
  const rows = (parent: string | null, depth: number): readonly SiteRow[] =>
    (below.get(parent) ?? []).flatMap((site) => [{ site, depth }, ...rows(site.id, depth + 1)]);
  return rows(null, 0);
}

/** The matches with the sites above them, so that it stays visible where they are. */
export function foundIn(sites: readonly Site[], search: string): readonly Site[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return sites;
  const byId = new Map(sites.map((site) => [site.id, site]));
  const kept = new Set<string>();
  for (const site of sites.filter(({ name, notes }) => `${name}\n${notes}`.toLowerCase().includes(wanted)))
    for (
      let at: Site | undefined = site;
      at !== undefined && !kept.has(at.id);
      at = byId.get(at.parent_id ?? '')
    )
      kept.add(at.id);
  return sites.filter(({ id }) => kept.has(id));
}

/** The site itself and all below it: none of them can be above it. */
export function subtreeOf(sites: readonly Site[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is walked in the order of insertion, including what is added meanwhile.
  for (const parent of found) for (const site of sites) if (site.parent_id === parent) found.add(site.id);
  return found;
}
