import type { Site } from '../../devices/device.ts';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
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

/** The square of the earth that is drawn: flat, which is true enough over the hundred kilometres of a network. */
export interface MapSquare {
  readonly middle: Place;
  /** Of a side, in degrees of latitude. */
  readonly degrees: number;
}

/** About two kilometres: a single site would have no extent. */
const leastDegrees = 0.02;
/** Room around the outermost places, where a new one may be. */
const room = 1.3;

/** A degree of longitude is shorter away from the equator; at a pole it has no length at all. */
const narrowAt = ({ latitude }: Place): number => Math.max(0.01, Math.cos(radians(latitude)));

/** Undefined: nothing has a place. */
export function squareOf(places: readonly Place[]): MapSquare | undefined {
  if (places.length === 0) return undefined;
  const north = spanOf(places.map(({ latitude }) => latitude));
  const east = spanOf(places.map(({ longitude }) => longitude));
  const middle = { latitude: north.middle, longitude: east.middle };
  return {
    middle,
    degrees: Math.max(north.length, east.length * narrowAt(middle), leastDegrees / room) * room,
  };
}

/** Where a place is drawn; outside of 0 to 1 it is not in the square. */
export const spotOf = ({ middle, degrees }: MapSquare, { latitude, longitude }: Place) => ({
  x: 0.5 + ((longitude - middle.longitude) * narrowAt(middle)) / degrees,
  y: 0.5 - (latitude - middle.latitude) / degrees,
});

/** What is drawn there; a metre is enough for a mast. */
export const placeAt = ({ middle, degrees }: MapSquare, x: number, y: number): Place =>
  rounded({
    latitude: middle.latitude + (0.5 - y) * degrees,
    longitude: middle.longitude + ((x - 0.5) * degrees) / narrowAt(middle),
  });

/** A place some hundred metres away. */
export const movedBy = (
  place: Place,
  { north, east }: { readonly north: number; readonly east: number },
): Place =>
  rounded({
    latitude: place.latitude + north * stepDegrees,
    longitude: place.longitude + (east * stepDegrees) / narrowAt(place),
  });

/** 111 metres. */
const stepDegrees = 0.001;
const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));
const rounded = ({ latitude, longitude }: Place): Place => ({
  latitude: Number(within(latitude, 90).toFixed(5)),
  longitude: Number(within(longitude, 180).toFixed(5)),
});

export const contains = (square: MapSquare, place: Place): boolean => {
  const { x, y } = spotOf(square, place);
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
};

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
