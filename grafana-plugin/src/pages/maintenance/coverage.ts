import type { Device, Site } from '../../devices/device.ts';
import { nextOccurrences, type Recurrence } from './occurrences.ts';
import type { MaintenanceWindow } from './window.ts';
import { idsOf, recurrenceOf, valuesOf, type WindowValues } from './window-values.ts';

export interface Fleet {
  readonly sites: readonly Site[];
  readonly devices: readonly Device[];
}

/** What a window is about, with all that follows from it. */
export interface Coverage {
  /** Ids. */
  readonly sites: ReadonlySet<string>;
  readonly siteNames: ReadonlySet<string>;
  readonly devices: readonly Device[];
}

type Chosen = Pick<WindowValues, 'covers' | 'sites' | 'devices'>;

/** The chosen sites with all below them, and their devices, as the exporter covers them. */
export function coverageOf({ covers, sites, devices }: Chosen, fleet: Fleet): Coverage {
  const isEverything = covers === 'tenant';
  const ids = new Set<string>(isEverything ? fleet.sites.map(({ id }) => id) : idsOf(sites, fleet.sites));
  // A set grows while it is walked: sites below those that were found are found too.
  for (const above of ids)
    for (const { id, parent_id: parent } of fleet.sites) if (parent === above) ids.add(id);
  const chosen = new Set(devices);
  return {
    sites: ids,
    siteNames: new Set(fleet.sites.filter(({ id }) => ids.has(id)).map(({ name }) => name)),
    devices: fleet.devices.filter(
      ({ id, site_id: siteId }) => isEverything || chosen.has(id) || (siteId !== null && ids.has(siteId)),
    ),
  };
}

interface Labelled {
  readonly labels: Readonly<Record<string, string>>;
}

/** Of alerts that fire now, those that the silences of a window keep quiet. */
export function coveredAlerts<Alert extends Labelled>(
  alerts: readonly Alert[],
  { covers, devices: chosen }: Chosen,
  { siteNames, devices }: Coverage,
): readonly Alert[] {
  // Those of a covered site have its label; one that was chosen is silenced by its name.
  const names = new Set(devices.filter(({ id }) => chosen.includes(id)).map(({ name }) => name));
  return alerts.filter(
    ({ labels: { site = '', device = '' } }) =>
      covers === 'tenant' || siteNames.has(site) || names.has(device),
  );
}

export interface Overlap {
  readonly window: MaintenanceWindow;
  /** When both are open for the first time. */
  readonly startMs: number;
  readonly endMs: number;
}

/** So many occurrences ahead of each are compared. */
const ahead = 60;

/** Other windows that are open at the same time for something that both are about. */
export function overlapsOf(
  values: WindowValues,
  others: readonly MaintenanceWindow[],
  fleet: Fleet,
  nowMs: number,
): readonly Overlap[] {
  const own = coverageOf(values, fleet);
  return others.flatMap((window) => {
    if (window.state === 'over') return [];
    const its = valuesOf(window);
    if (values.covers !== 'tenant' && its.covers !== 'tenant' && !meets(own, coverageOf(its, fleet)))
      return [];
    const common = commonTime(recurrenceOf(values), recurrenceOf(its), nowMs);
    return common === undefined ? [] : [{ window, ...common }];
  });
}

function meets(left: Coverage, right: Coverage): boolean {
  const ids = new Set(right.devices.map(({ id }) => id));
  return [...left.sites].some((site) => right.sites.has(site)) || left.devices.some(({ id }) => ids.has(id));
}

function commonTime(left: Recurrence, right: Recurrence, nowMs: number) {
  const its = nextOccurrences(right, nowMs, ahead);
  for (const one of nextOccurrences(left, nowMs, ahead))
    for (const other of its) {
      const startMs = Math.max(one.startMs, other.startMs);
      const endMs = Math.min(one.endMs, other.endMs);
      if (startMs < endMs) return { startMs, endMs };
    }
  return undefined;
}
