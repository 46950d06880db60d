interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

interface Space {
  readonly width: number;
  readonly height: number;
  /** Room for names at the edges. */
  readonly padding: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const radians = Math.PI / 180;
/** A kilometre: sites on one roof must not be blown up to a country. */
const leastDegrees = 0.01;

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
const span = (values: readonly number[]): number =>
  Math.max(Math.max(...values) - Math.min(...values), leastDegrees);

/** Degrees to pixels, so that all places fit and no direction is stretched. A network is small enough for a flat map. */
export function projectionFor(
  places: readonly Place[],
  { width, height, padding }: Space,
): (place: Place) => Point {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const [centreLatitude, centreLongitude] = [middle(latitudes), middle(longitudes)];
  // A degree of longitude grows shorter towards the poles.
  const shrink = Math.max(Math.cos(centreLatitude * radians), 0.1);
  const scale = Math.min(
    Math.max(width - 2 * padding, 1) / (span(longitudes) * shrink),
    Math.max(height - 2 * padding, 1) / span(latitudes),
  );
  return ({ latitude, longitude }) => ({
    x: width / 2 + (longitude - centreLongitude) * shrink * scale,
    y: height / 2 - (latitude - centreLatitude) * scale,
  });
}
