import type { Matcher, SilenceDraft } from '../../alertmanager/api-types.ts';
import { equals, oneOf } from '../../alertmanager/matchers.ts';
import { type KnownSites, siteKey } from '../../devices/directory.ts';
import { tenantMatcher } from '../alerts/tenant-silences.ts';
import { coveredSites, type sitesBelow } from './coverage.ts';
import { nameKey } from '../../store/values.ts';
import type { NamedWindow } from './repository.ts';
import { nextOccurrence } from './window.ts';

/** A silence is made this long ahead, so that one is there when Alertmanager is away at the start. */
export const leadMs = 10 * 60_000;

/** Matchers of one silence are all required, so sites and devices each have their own. */
export interface WantedSilences {
  readonly drafts: readonly Omit<SilenceDraft, 'id'>[];
  /** Equal as long as no silence need change. */
  readonly key: string;
}

export interface FleetNames {
  readonly sites: KnownSites;
  readonly below: ReturnType<typeof sitesBelow>;
  /** Name of a device by its id; undefined if it is gone. */
  readonly deviceName: (id: string) => string | undefined;
}

/** By this in its comment a silence is found again, should the exporter end between making it and noting its id. */
export const markOf = (windowId: string): string => `[mikrofleet ${windowId}]`;

/** The silences that a window needs now; undefined for none. */
export function wantedSilences(
  named: NamedWindow,
  fleet: FleetNames,
  nowMs: number,
): WantedSilences | undefined {
  const { window, tenant, isRemoved } = named;
  const next = isRemoved ? undefined : nextOccurrence(window, nowMs);
  if (next === undefined || next.startMs - nowMs > leadMs) return undefined;
  const parts = matchersOf(named, fleet);
  if (parts.length === 0) return undefined;
  const ticket = window.ticket === '' ? '' : ` (${window.ticket})`;
  const drafts = parts.map((matchers) => ({
    matchers: [tenantMatcher(tenant), ...matchers],
    startsAt: new Date(next.startMs).toISOString(),
    endsAt: new Date(next.endMs).toISOString(),
    createdBy: window.createdBy,
    comment: `${window.reason}${ticket} ${markOf(window.id)}`,
  }));
  return { drafts, key: JSON.stringify(drafts) };
}

/** Of each silence. */
function matchersOf(
  named: NamedWindow,
  { sites, below, deviceName }: FleetNames,
): readonly (readonly Matcher[])[] {
  const { scope, places } = named.window;
  if (scope === 'tenant') return [[]];
  const covered = coveredSites(named, sites, below);
  const listed = sites.sites.filter((site) => covered.has(siteKey(site.tenant, site.name)));
  // A site that only devices of the file name is in no list of sites.
  const unlisted = places.sites.filter(
    (site) =>
      covered.has(siteKey(named.tenant, site)) && !listed.some(({ name }) => nameKey(name) === nameKey(site)),
  );
  const siteNames = new Set([...listed.map(({ name }) => name), ...unlisted]);
  const deviceNames = new Set(places.devices.flatMap((device) => deviceName(device) ?? []));
  return [
    ...(siteNames.size === 0 ? [] : [[oneOf('site', [...siteNames].toSorted())]]),
    ...(deviceNames.size === 0 ? [] : [[ofDevices([...deviceNames].toSorted())]]),
  ];
}

const ofDevices = (names: readonly string[]): Matcher =>
  names.length === 1 ? equals('device', names[0]!) : oneOf('device', names);

/** What tells the silence of sites from that of devices. */
export const kindOf = ({ matchers }: Pick<SilenceDraft, 'matchers'>): string =>
  matchers
    .map(({ name }) => name)
    .filter((name) => name === 'site' || name === 'device')
    .join();
