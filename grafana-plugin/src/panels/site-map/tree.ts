import { endsKey, type MappedSite, type Network, type SiteLink } from './network.ts';

export interface Branch {
  readonly site: MappedSite;
  /** How many sites are above it. */
  readonly depth: number;
  /** To the site above it. */
  readonly link: SiteLink | undefined;
  /** Names of further upstreams: a ring has more than one. */
  readonly others: readonly string[];
}

/** Every site once, each below its first upstream; a ring is cut where it is entered. */
export function treeOf({ sites, links }: Network): readonly Branch[] {
  const names = new Map(sites.map(({ key, name }) => [key, name]));
  const linkBetween = new Map(links.map((link) => [link.key, link]));
  const below = new Map<string, MappedSite[]>();
  for (const site of sites) {
    const [first = ''] = site.upstreams;
    below.set(first, [...(below.get(first) ?? []), site]);
  }
  const branches: Branch[] = [];
  const seen = new Set<string>();
  const visit = (site: MappedSite, depth: number): void => {
    if (seen.has(site.key)) return;
    seen.add(site.key);
    const [first, ...others] = site.upstreams;
    branches.push({
      site,
      depth,
      link: first === undefined ? undefined : linkBetween.get(endsKey(site.key, first)),
      others: others.map((key) => names.get(key) ?? ''),
    });
    for (const child of below.get(site.key) ?? []) visit(child, depth + 1);
  };
  for (const site of below.get('') ?? []) visit(site, 0);
  // Sites that only depend on each other have no top: the first of them is it.
  for (const site of sites) visit(site, 0);
  return branches;
}
