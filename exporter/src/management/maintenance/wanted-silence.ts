import type { Matcher, SilenceDraft } from '../../alertmanager/api-types.ts';
import { equals, oneOf } from '../../alertmanager/matchers.ts';
import { type KnownSites, siteKey } from '../../devices/directory.ts';
import { tenantMatcher } from '../alerts/tenant-silences.ts';
import { coveredSites, type sitesBelow } from './coverage.ts';
import type { NamedWindow } from './repository.ts';
import { nextOccurrence } from './window.ts';

/** A silence is made this long ahead, so that one is there when Alertmanager is away at the start. */
export const leadMs = 10 * 60_000;

export interface WantedSilence {
  readonly draft: Omit<SilenceDraft, 'id'>;
  /** Equal as long as the silence need not change. */
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

/** The silence that a window needs now; undefined for none. */
export function wantedSilence(
  named: NamedWindow,
  fleet: FleetNames,
  nowMs: number,
): WantedSilence | undefined {
  const { window, tenant, isRemoved } = named;
  const next = isRemoved ? undefined : nextOccurrence(window, nowMs);
  if (next === undefined || next.startMs - nowMs > leadMs) return undefined;
  const matchers = matchersOf(named, fleet);
  if (matchers === undefined) return undefined;
  const ticket = window.ticket === '' ? '' : ` (${window.ticket})`;
  const draft = {
    matchers: [tenantMatcher(tenant), ...matchers],
    startsAt: new Date(next.startMs).toISOString(),
    endsAt: new Date(next.endMs).toISOString(),
    createdBy: window.createdBy,
    comment: `${window.reason}${ticket} ${markOf(window.id)}`,
  };
  return { draft, key: JSON.stringify(draft) };
}

function matchersOf(
  named: NamedWindow,
  { sites, below, deviceName }: FleetNames,
): readonly Matcher[] | undefined {
  const { scope, device } = named.window;
  if (scope === 'tenant') return [];
  if (scope === 'device') {
    const name = deviceName(device ?? '');
    return name === undefined ? undefined : [equals('device', name)];
  }
  const covered = coveredSites(named, sites, below);
  const names = sites.sites
    .filter((site) => covered.has(siteKey(site.tenant, site.name)))
    .map(({ name }) => name);
  // A site that only devices of the file name is in no list of sites.
  const own =
    names.length === 0 && named.window.site !== null && covered.size > 0 ? [named.window.site] : names;
  return own.length === 0 ? undefined : [oneOf('site', own.toSorted())];
}
