import type { Site } from '../devices/device.ts';

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
