/** Width of the words of a tile in letters, with its padding: longer names are cut where there is no room for more. */
const leastWide = 8.2;
const mostWide = 16;
/** Mean width of a letter of a name. */
const nameLetter = 0.6;
/** Lines of a tile with their padding. */
const lineHeights = 4.1;
const gap = 6;

interface Space {
  readonly width: number;
  readonly height: number;
  /** Smallest letters that can be read, in pixels. */
  readonly least: number;
  readonly moreHeight: number;
  /** Letters of the longest name. */
  readonly longest: number;
}

export interface FittedTiles {
  readonly columns: number;
  readonly lines: number;
  readonly shown: number;
  /** Size of the letters in pixels. */
  readonly letter: number;
  readonly tileHeight: number;
}

/** Letters larger than this only waste the wall. */
const largest = 60;

/** The grid in which all tiles have the largest letters; with fewer tiles where letters would become too small. */
export function fitTiles(count: number, space: Space): FittedTiles {
  const { width, height, least, moreHeight, longest } = space;
  const wide = Math.min(Math.max(longest * nameLetter + 1, leastWide), mostWide);
  for (const tileLetters of [wide, leastWide]) {
    const fitted = largestTiles(count, space, tileLetters);
    if (fitted.letter >= least) return fitted;
  }
  const free = height - moreHeight;
  const columns = Math.max(Math.floor((width + gap) / (least * leastWide + gap)), 1);
  const lines = Math.max(Math.floor((free + gap) / (least * lineHeights + gap)), 1);
  return {
    columns,
    lines,
    shown: Math.min(columns * lines, count),
    letter: least,
    tileHeight: tileHeight(free, lines),
  };
}

function largestTiles(count: number, { width, height }: Space, tileLetters: number): FittedTiles {
  const all = Math.max(count, 1);
  const grids = Array.from({ length: all }, (_, index) => {
    const columns = index + 1;
    const lines = Math.ceil(all / columns);
    const letter = Math.floor(
      Math.min(
        (width - gap * (columns - 1)) / columns / tileLetters,
        (height - gap * (lines - 1)) / lines / lineHeights,
        largest,
      ),
    );
    return { columns, lines, shown: count, letter, tileHeight: tileHeight(height, lines) };
  });
  return grids.reduce((best, grid) => (grid.letter > best.letter ? grid : best));
}

const tileHeight = (height: number, lines: number): number =>
  Math.floor((height - gap * (lines - 1)) / lines);

export const tileGap = gap;
