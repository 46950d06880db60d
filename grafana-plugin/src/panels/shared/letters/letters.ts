/** From where a panel is read. */
export type ReadFrom = 'auto' | 'wall' | 'desk';

/** Sizes of letters in pixels. */
export interface Letters {
  /** What has to be read: names, counts, since. */
  readonly main: number;
  /** What stands beside it. */
  readonly side: number;
}

/** A capital is 0.73 of the size of its font: 20 pixels of a screen of 1080 can be read from 4 m. */
const wall: Letters = { main: 28, side: 18 };
const room: Letters = { main: 20, side: 15 };
const desk: Letters = { main: 14, side: 12 };

/** Automatic: larger letters as soon as there is room for them. */
export function lettersFor(readFrom: ReadFrom, width: number): Letters {
  if (readFrom === 'wall') return wall;
  if (readFrom === 'desk') return desk;
  return width >= 1100 ? wall : width >= 560 ? room : desk;
}
