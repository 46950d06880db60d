import type { Device, Site } from '../../devices/device.ts';
import type { DeviceState, Health } from '../../devices/device-state.ts';

export interface StatedDevice {
  readonly device: Device;
  readonly state: DeviceState;
}

export type Counts = Readonly<Partial<Record<Health, number>>>;

export interface SiteNode {
  /** Undefined: devices without a site. */
  readonly site: Site | undefined;
  /** Empty: devices without a site. */
  readonly name: string;
  /** At the site itself. */
  readonly devices: readonly StatedDevice[];
  readonly below: readonly SiteNode[];
  /** Of its devices and those of the sites below. */
  readonly counts: Counts;
  readonly total: number;
}

/** Sites below their parents, in the order of their names. A circle of parents is opened at its first site, so that nothing is lost. */
export function siteTree(sites: readonly Site[], devices: readonly StatedDevice[]): readonly SiteNode[] {
  const ordered = [...sites].sort((left, right) =>
    left.name.localeCompare(right.name, undefined, { numeric: true }),
  );
  const known = new Set(ordered.map(({ id }) => id));
  const at = bySite(devices, known);
  const placed = new Set<string>();
  const nodeOf = (site: Site): SiteNode => {
    placed.add(site.id);
    const below = ordered
      .filter(({ id, parent_id: parent }) => parent === site.id && !placed.has(id))
      .map((child) => nodeOf(child));
    return node(site, at.get(site.id) ?? [], below);
  };
  const roots = ordered
    .filter(({ parent_id: parent }) => parent === null || !known.has(parent))
    .map((site) => nodeOf(site));
  for (const site of ordered) if (!placed.has(site.id)) roots.push(nodeOf(site));
  const homeless = at.get('') ?? [];
  return [...roots, ...(homeless.length === 0 ? [] : [node(undefined, homeless, [])])];
}

/** What tells the nodes of a tree apart. */
export const keyOf = ({ site }: SiteNode): string => site?.id ?? 'none';

function node(
  site: Site | undefined,
  devices: readonly StatedDevice[],
  below: readonly SiteNode[],
): SiteNode {
  const counts: Partial<Record<Health, number>> = {};
  for (const { state } of devices) counts[state.health] = (counts[state.health] ?? 0) + 1;
  for (const child of below)
    for (const [health, count] of Object.entries(child.counts) as [Health, number][])
      counts[health] = (counts[health] ?? 0) + count;
  const total = devices.length + below.reduce((sum, child) => sum + child.total, 0);
  return { site, name: site?.name ?? '', devices, below, counts, total };
}

/** By the id of their site; those without one, or with one that is not known, are under nothing. */
export function bySite(
  devices: readonly StatedDevice[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly StatedDevice[]> {
  const groups = new Map<string, StatedDevice[]>();
  for (const each of devices) {
    const id = known.has(each.device.site_id ?? '') ? each.device.site_id! : '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [each]);
    else group.push(each);
  }
  return groups;
}

/** Only what has devices in it: with a filter, other sites are in the way. */
export const occupied = (nodes: readonly SiteNode[]): readonly SiteNode[] =>
  nodes.filter(({ total }) => total > 0).map((each) => ({ ...each, below: occupied(each.below) }));
