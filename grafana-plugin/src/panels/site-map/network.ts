import { keyOf, type ReadLabel } from '../shared/rows/labels.ts';
import type { RowsOf } from '../shared/rows/measures.ts';
import type { Row } from '../shared/rows/row.ts';
import { siteStates, type SiteState } from '../shared/sites/site-states.ts';
import type { State } from '../shared/states/state.ts';
import type { MapMeasure } from './map-measures.ts';

export interface MappedSite extends SiteState {
  /** In degrees. */
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
  /** Keys of the sites that it depends on. */
  readonly upstreams: readonly string[];
}

export interface SiteLink {
  readonly key: string;
  /** The site below, and the one that it depends on. */
  readonly from: string;
  readonly to: string;
  readonly state: State;
  /** The busier direction as a share of what it can carry. */
  readonly load: number | undefined;
}

export interface Network {
  readonly sites: readonly MappedSite[];
  readonly links: readonly SiteLink[];
}

/** Sites with their places, and the links between those that are known. */
export function networkOf(rows: RowsOf<MapMeasure>, label: ReadLabel): Network {
  const siteOf = ({ labels }: Row): string => keyOf(label(labels, 'tenant'), label(labels, 'site'));
  const peerOf = ({ labels }: Row, meaning: string): string =>
    keyOf(label(labels, 'tenant'), label(labels, meaning));
  const infos = new Map(rows.place.map((row) => [siteOf(row), row]));
  const states = siteStates(rows, label);
  const known = new Map(states.map((site) => [site.key, site]));
  const upstreams = new Map<string, Set<string>>();
  const depend = (from: string, to: string): void => {
    if (from !== to && known.has(from) && known.has(to))
      upstreams.set(from, (upstreams.get(from) ?? new Set()).add(to));
  };
  for (const row of rows.upstream) depend(siteOf(row), peerOf(row, 'upstream'));
  const loads = byEnds(rows.load, siteOf, peerOf, Math.max);
  const ups = byEnds(rows.link, siteOf, peerOf, Math.min);
  // A link that is measured is there, whether or not the inventory calls one end the upstream of the other.
  const sideLinks = [...loads.keys(), ...ups.keys()].map((key) => key.split(between) as [string, string]);
  const sites = states.map((site) => ({
    ...site,
    place: placeOf(infos.get(site.key) ?? site.row, label),
    upstreams: [...(upstreams.get(site.key) ?? [])],
  }));
  const links = new Map<string, SiteLink>();
  const add = (from: string, to: string): void => {
    const key = endsKey(from, to);
    if (links.has(key) || !known.has(from) || !known.has(to)) return;
    links.set(key, {
      key,
      from,
      to,
      load: loads.get(key),
      state: linkState(ups.get(key), known.get(from)!.state, known.get(to)!.state),
    });
  };
  for (const { key, upstreams: above } of sites) for (const upstream of above) add(key, upstream);
  for (const [left, right] of sideLinks) add(left, right);
  return { sites, links: [...links.values()] };
}

/** In no name of a site: `A <> B` may be one. */
const between = '\0';

export const endsKey = (left: string, right: string): string => [left, right].sort().join(between);

/** Both ends of a link measure it; one number is kept. */
function byEnds(
  rows: readonly Row[],
  siteOf: (row: Row) => string,
  peerOf: (row: Row, meaning: string) => string,
  keep: (left: number, right: number) => number,
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    if (Number.isNaN(row.value)) continue;
    const key = endsKey(siteOf(row), peerOf(row, 'peer_site'));
    const before = values.get(key);
    values.set(key, before === undefined ? row.value : keep(before, row.value));
  }
  return values;
}

/** By its own ports, or else by its ends: nothing passes to a site that is down. */
function linkState(up: number | undefined, from: State, to: State): State {
  if (up !== undefined && up <= 0)
    return from === 'maintenance' || to === 'maintenance' ? 'maintenance' : 'down';
  if (from === 'down' || to === 'down') return 'down';
  if (from === 'maintenance' || to === 'maintenance') return 'maintenance';
  return up === undefined && (from === 'unknown' || to === 'unknown') ? 'unknown' : 'up';
}

function placeOf({ labels }: Row, label: ReadLabel): MappedSite['place'] {
  const latitude = degrees(label(labels, 'latitude'), 90);
  const longitude = degrees(label(labels, 'longitude'), 180);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function degrees(text: string, limit: number): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !(Math.abs(value) <= limit) ? undefined : value;
}
