import type { components } from '../api/schema.generated.ts';
import type { Device, Site } from '../devices/device.ts';

type Window = components['schemas']['MaintenanceWindow'];

/** A site and all above it, as windows name them: work on a region concerns its towers. */
export function placesOf(site: Site, all: readonly Site[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (
    let place: Site | undefined = site;
    place !== undefined && !places.has(place.id);
    place = all.find(({ id }) => id === place?.parent_id)
  )
    places.add(place.id).add(place.name);
  return places;
}

interface Affected {
  /** Ids and names of sites. */
  readonly places: ReadonlySet<string | null | undefined>;
  readonly devices: readonly Pick<Device, 'id' | 'name'>[];
}

/** Whether a window covers one of these sites or devices, or everything. */
export const isFor = (
  { scope, sites, devices: named }: Pick<Window, 'scope' | 'sites' | 'devices'>,
  { places, devices }: Affected,
): boolean =>
  scope === 'tenant' ||
  sites.some((site) => places.has(site)) ||
  named.some((one) => devices.some(({ id, name }) => one === id || one === name));
