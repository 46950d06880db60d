import { keyOf, namer, type ReadLabel } from '../rows/labels.ts';
import type { RowsOf } from '../rows/measures.ts';
import type { Row } from '../rows/row.ts';
import { isWorse, type State } from '../states/state.ts';
import type { SiteMeasure } from './site-measures.ts';

export interface SiteState {
  readonly key: string;
  readonly tenant: string;
  readonly site: string;
  /** The site, with the tenant where there are several. */
  readonly name: string;
  readonly state: State;
  /** Devices; all 0 where the queries are about sites alone. */
  readonly up: number;
  readonly down: number;
  readonly maintenance: number;
  readonly unknown: number;
  /** For labels and data links. */
  readonly row: Row;
}

type DeviceState = 'up' | 'down' | 'maintenance' | 'unknown';

interface Site {
  readonly tenant: string;
  readonly site: string;
  readonly row: Row;
  readonly devices: Map<string, DeviceState>;
}

/** The worst state of each site, the worst first and those of one state by name. */
export function siteStates(
  { up, maintenance, down }: RowsOf<SiteMeasure>,
  label: ReadLabel,
): readonly SiteState[] {
  const placeOf = ({ labels }: Row) => ({
    tenant: label(labels, 'tenant'),
    site: label(labels, 'site'),
    device: label(labels, 'device'),
  });
  const planned = new Set(
    maintenance
      .filter(({ value }) => value > 0)
      .map(placeOf)
      .map(({ tenant, site, device }) => keyOf(tenant, site, device)),
  );
  const sites = new Map<string, Site>();
  const note = (row: Row, isUp: boolean): void => {
    const { tenant, site, device } = placeOf(row);
    if (site === '') return;
    const key = keyOf(tenant, site);
    const known = sites.get(key) ?? { tenant, site, row, devices: new Map<string, DeviceState>() };
    sites.set(key, known);
    const isPlanned = planned.has(keyOf(tenant, site, device)) || planned.has(keyOf(tenant, site, ''));
    const state = isPlanned ? 'maintenance' : Number.isNaN(row.value) ? 'unknown' : isUp ? 'up' : 'down';
    // Of two queries about one device, the worse counts.
    const before = known.devices.get(device);
    if (before === undefined || isWorse(state, before) < 0) known.devices.set(device, state);
  };
  for (const row of up) note(row, row.value > 0);
  for (const row of down) note(row, !(row.value > 0));
  const nameOf = namer([...sites.values()].map(({ tenant }) => tenant));
  return [...sites]
    .map(([key, { tenant, site, row, devices }]) => {
      const count = (state: DeviceState): number => [...devices].filter(([, each]) => each === state).length;
      const counts = {
        up: count('up'),
        down: count('down'),
        maintenance: count('maintenance'),
        unknown: count('unknown'),
      };
      const isOfSite = devices.size === 1 && devices.has('');
      return {
        key,
        tenant,
        site,
        name: nameOf(tenant, site),
        row,
        state: worstOf(counts),
        ...(isOfSite ? { up: 0, down: 0, maintenance: 0, unknown: 0 } : counts),
      };
    })
    .sort((left, right) => isWorse(left.state, right.state) || byName(left, right));
}

const byName = ({ name: left }: SiteState, { name: right }: SiteState): number =>
  left.localeCompare(right, undefined, { numeric: true });

type Counts = Readonly<Record<DeviceState, number>>;

/** Planned work is no fault, and a site is down only when nothing of it answers. */
function worstOf({ up, down, maintenance, unknown }: Counts): State {
  if (down > 0) return up === 0 && unknown === 0 ? 'down' : 'part';
  if (unknown > 0) return 'unknown';
  if (maintenance > 0 && up === 0) return 'maintenance';
  return 'up';
}

/** How many sites are in each state. */
export function countByState(sites: readonly { readonly state: State }[]): ReadonlyMap<State, number> {
  const counts = new Map<State, number>();
  for (const { state } of sites) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
