interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

interface Line {
  readonly at: number;
  readonly label: string;
}

export interface Projection {
  /** Pixels from the left of a longitude. */
  readonly x: (longitude: number) => number;
  /** Pixels from the top of a latitude. */
  readonly y: (latitude: number) => number;
  readonly meridians: readonly Line[];
  readonly parallels: readonly Line[];
  readonly scale: { readonly pixels: number; readonly label: string };
}

/** Free pixels around the outermost markers, for their names. */
const margin = 40;
const kmPerDegree = 111.32;
/** Of the whole world at zoom 0. Each further zoom doubles it. */
const worldPixels = 256;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Mercator's ordinate, in degrees of longitude. */
const ordinate = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2)) * 180) / Math.PI;
const latitudeOf = (value: number): number =>
  ((2 * Math.atan(Math.exp(radians(value))) - Math.PI / 2) * 180) / Math.PI;

interface View {
  readonly width: number;
  readonly height: number;
  /** Nothing is shown larger, however near to each other the places are. */
  readonly zoom: number;
}

/** Mercator's projection, as large as all places fit. */
export function projectionFor(places: readonly Place[], { width, height, zoom }: View): Projection {
  const longitudes = places.map(({ longitude }) => longitude);
  const ordinates = places.map(({ latitude }) => ordinate(latitude));
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...ordinates), Math.max(...ordinates)];
  const pixelsPerDegree = Math.min(
    Math.max(width - 2 * margin, 1) / (east - west),
    Math.max(height - 2 * margin, 1) / (north - south),
    (worldPixels * 2 ** zoom) / 360,
  );
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  const x = (longitude: number): number => width / 2 + (longitude - middleX) * pixelsPerDegree;
  const y = (latitude: number): number => height / 2 - (ordinate(latitude) - middleY) * pixelsPerDegree;
  const halfX = width / 2 / pixelsPerDegree;
  const halfY = height / 2 / pixelsPerDegree;
  const distance = roundBelow((2 * halfX) / 4);
  const kmPerPixel = (kmPerDegree * Math.cos(radians(latitudeOf(middleY)))) / pixelsPerDegree;
  const km = roundBelow(kmPerPixel * 120);
  return {
    x,
    y,
    meridians: linesBetween(middleX - halfX, middleX + halfX, distance, ['E', 'W']),
    parallels: linesBetween(latitudeOf(middleY - halfY), latitudeOf(middleY + halfY), distance, ['N', 'S']),
    scale: { pixels: km / kmPerPixel, label: km < 1 ? `${km * 1000} m` : `${km} km` },
  };
}

/** 1, 2 or 5 times a power of ten. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((each) => each * power <= value) ?? 1;
  return Number((factor * power).toPrecision(1));
}

function linesBetween(
  from: number,
  to: number,
  distance: number,
  [positive, negative]: readonly [string, string],
): Line[] {
  const digits = Math.max(0, -Math.floor(Math.log10(distance)));
  const first = Math.ceil(from / distance);
  const count = Math.max(Math.floor(to / distance) - first + 1, 0);
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * distance;
    return { at, label: `${Math.abs(at).toFixed(digits)}° ${at < 0 ? negative : positive}` };
  });
}
