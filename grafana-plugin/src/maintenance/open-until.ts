import type { components } from '../api/schema.generated.ts';
import type { Device, Site } from '../devices/device.ts';
import { isFor, placesOf } from './places-of.ts';

type Window = components['schemas']['MaintenanceWindow'];

/**
 * Until when a device is worked on: the end of the last window that is open for it, for its site, for one above, or for everything.
 * Undefined: no window is open.
 */
export function openUntil(
  device: Device,
  windows: readonly Window[],
  sites: readonly Site[],
): string | undefined {
  const site = sites.find(({ id }) => id === device.site_id);
  const places = site === undefined ? new Set([device.site_id]) : placesOf(site, sites);
  return windows
    .filter((window) => window.state === 'open' && isFor(window, { places, devices: [device] }))
    .map(({ next, ends_at: end }) => next?.ends_at ?? end)
    .toSorted()
    .at(-1);
}
