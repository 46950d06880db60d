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

/** Narrower screens hang on no wall: whoever opens its board on a phone has it in the hand. */
const narrowestWall = 800;

/** Automatic: larger letters as soon as there is room for them. */
export function lettersFor(readFrom: ReadFrom, width: number, screenWidth = window.innerWidth): Letters {
  if (readFrom === 'wall' && screenWidth >= narrowestWall) return wall;
  if (readFrom === 'desk') return desk;
  if (screenWidth < narrowestWall) return desk;
  return width >= 1100 ? wall : width >= 560 ? room : desk;
}
