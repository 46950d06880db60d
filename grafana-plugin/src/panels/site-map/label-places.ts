import type { Point } from './projection.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'end' | 'middle';
}

export interface Labelled extends Point {
  readonly key: string;
  readonly text: string;
  readonly letter: number;
  /** Beside a symbol of this radius; 0: on the point itself. */
  readonly radius: number;
}

interface Space {
  readonly width: number;
  readonly height: number;
}

/** Mean width of a letter, as a share of its size. */
const letterWidth = 0.58;

/**
 * Where words stand: names right, left, below or above their symbols, wherever nothing else is. The first of the list choose first; what
 * finds no room is left out, for words on top of each other say nothing.
 */
export function labelPlaces(labels: readonly Labelled[], space: Space): ReadonlyMap<string, LabelPlace> {
  const taken: Box[] = labels
    .filter(({ radius }) => radius > 0)
    .map(({ x, y, radius }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    }));
  const places = new Map<string, LabelPlace>();
  for (const label of labels) {
    const found = candidatesFor(label).find(
      ([, box]) => isInside(box, space) && !taken.some((other) => overlap(other, box)),
    );
    if (found === undefined) continue;
    taken.push(found[1]);
    places.set(label.key, found[0]);
  }
  return places;
}

function candidatesFor({ text, letter, radius, x, y }: Labelled): readonly (readonly [LabelPlace, Box])[] {
  const wide = text.length * letter * letterWidth;
  const half = letter * 0.6;
  const gap = radius + 4;
  const at = (labelX: number, labelY: number, anchor: LabelPlace['anchor']): readonly [LabelPlace, Box] => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - wide : labelX - wide / 2;
    return [
      { x: labelX, y: labelY, anchor },
      { left, right: left + wide, top: labelY - half, bottom: labelY + half },
    ];
  };
  if (radius === 0) return [at(x, y, 'middle')];
  return [
    at(x + gap, y, 'start'),
    at(x - gap, y, 'end'),
    at(x, y + gap + half, 'middle'),
    at(x, y - gap - half, 'middle'),
  ];
}

const isInside = ({ left, right, top, bottom }: Box, { width, height }: Space): boolean =>
  left >= 0 && right <= width && top >= 0 && bottom <= height;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
