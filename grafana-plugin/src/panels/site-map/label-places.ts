import type { Point } from './projection.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Labelled extends Point {
  readonly key: string;
  readonly text: string;
}

interface Space {
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  /** Of the symbol. */
  readonly radius: number;
}

/** Mean width of a letter, as a share of its size. */
const letterWidth = 0.58;

/**
 * Where the names of symbols stand: right, left, below or above, wherever nothing else is. The first of the list choose first; who finds no
 * room stays without a name.
 */
export function labelPlaces(
  symbols: readonly Labelled[],
  { width, height, letter, radius }: Space,
): ReadonlyMap<string, LabelPlace> {
  const taken: Box[] = symbols.map(({ x, y }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const places = new Map<string, LabelPlace>();
  for (const { key, text, x, y } of symbols) {
    const wide = text.length * letter * letterWidth;
    const half = letter * 0.6;
    const gap = radius + 4;
    const candidates: readonly (readonly [LabelPlace, Box])[] = (
      [
        [x + gap, y, 'start', x + gap],
        [x - gap, y, 'end', x - gap - wide],
        [x, y + gap + half, 'middle', x - wide / 2],
        [x, y - gap - half, 'middle', x - wide / 2],
      ] as const
    ).map(([labelX, labelY, anchor, left]) => [
      { x: labelX, y: labelY, anchor },
      { left, right: left + wide, top: labelY - half, bottom: labelY + half },
    ]);
    const found = candidates.find(
      ([, box]) =>
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        !taken.some((other) => overlap(other, box)),
    );
    if (found === undefined) continue;
    taken.push(found[1]);
    places.set(key, found[0]);
  }
  return places;
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
