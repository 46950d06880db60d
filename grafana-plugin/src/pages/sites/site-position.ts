import type { Site } from '../../devices/device.ts';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Spot {
  readonly id: string;
  readonly name: string;
  /** From 0, left and top, to 1. */
  readonly x: number;
  readonly y: number;
}

const earthKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along the surface, in kilometres. */
export function distanceKm(one: Place, other: Place): number {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

export const placeOf = ({ latitude, longitude }: Site): Place | undefined =>
  latitude === null || longitude === null ? undefined : { latitude, longitude };

/** Places on a flat square, true enough over the hundred kilometres of a network. `here` is in the list with an empty id. */
export function spotsOf(here: Place, sites: readonly Site[]): readonly Spot[] {
  const others = sites.flatMap((site) => {
    const place = placeOf(site);
    return place === undefined ? [] : [{ id: site.id, name: site.name, place }];
  });
  const all = [{ id: '', name: '', place: here }, ...others];
  // A degree of longitude is shorter away from the equator.
  const narrow = Math.cos(radians(here.latitude));
  const flat = all.map(({ id, name, place }) => ({
    id,
    name,
    east: place.longitude * narrow,
    south: -place.latitude,
  }));
  const [easts, souths] = [flat.map(({ east }) => east), flat.map(({ south }) => south)];
  const [wide, high] = [spanOf(easts), spanOf(souths)];
  const size = Math.max(wide.length, high.length, 0.001);
  const shareOf = (value: number, { middle }: Span): number => 0.5 + (value - middle) / size;
  return flat.map(({ id, name, east, south }) => ({
    id,
    name,
    x: shareOf(east, wide),
    y: shareOf(south, high),
  }));
}

interface Span {
  readonly middle: number;
  readonly length: number;
}

function spanOf(values: readonly number[]): Span {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, length: most - least };
}

export function nearest(here: Place, sites: readonly Site[]): { name: string; km: number } | undefined {
  const distances = sites.flatMap((site) => {
    const place = placeOf(site);
    return place === undefined ? [] : [{ name: site.name, km: distanceKm(here, place) }];
  });
  return distances.sort((left, right) => left.km - right.km)[0];
}
