import type { components } from '../api/schema.generated.ts';
import type { Device, Site } from '../devices/device.ts';
import { placesOf } from './places-of.ts';

type Window = components['schemas']['MaintenanceWindow'];

/**
 * Until when a device is worked on: the end of the last window that is open for it, for its site, for one above, or for everything.
 * Undefined: no window is open.
 */
export function openUntil(
  { id, name, site_id: siteId, site: siteName }: Device,
  windows: readonly Window[],
  sites: readonly Site[],
): string | undefined {
  const site = sites.find((one) => one.id === siteId || (siteId === null && one.name === siteName));
  // A site that only the configuration file has is its name.
  const places = site === undefined ? new Set([siteId, siteName]) : placesOf(site, sites);
  return windows
    .filter(
      ({ state, scope, sites: of, devices }) =>
        state === 'open' &&
        (scope === 'tenant' ||
          of.some((place) => places.has(place)) ||
          devices.some((one) => one === id || one === name)),
    )
    .map(({ next, ends_at: end }) => next?.ends_at ?? end)
    .toSorted()
    .at(-1);
}
