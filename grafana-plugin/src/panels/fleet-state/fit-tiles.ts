/** Letters of a name that a tile has room for, and its lines with their padding. */
const nameLetters = 8.2;
const lineHeights = 4.1;
const gap = 6;

interface Space {
  readonly width: number;
  readonly height: number;
  /** Smallest letters that can be read, in pixels. */
  readonly least: number;
  readonly moreHeight: number;
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
export function fitTiles(count: number, { width, height, least, moreHeight }: Space): FittedTiles {
  let best: FittedTiles | undefined;
  const most = Math.max(count, 1);
  for (let columns = 1; columns <= most; columns += 1) {
    const lines = Math.ceil(most / columns);
    const letter = Math.min(letterFor(width, height, columns, lines), largest);
    if (best === undefined || letter > best.letter)
      best = { columns, lines, shown: count, letter, tileHeight: tileHeight(height, lines) };
  }
  if (best!.letter >= least) return best!;
  const free = height - moreHeight;
  const columns = Math.max(Math.floor((width + gap) / (least * nameLetters + gap)), 1);
  const lines = Math.max(Math.floor((free + gap) / (least * lineHeights + gap)), 1);
  return {
    columns,
    lines,
    shown: Math.min(columns * lines, count),
    letter: least,
    tileHeight: tileHeight(free, lines),
  };
}

const tileHeight = (height: number, lines: number): number =>
  Math.floor((height - gap * (lines - 1)) / lines);

const letterFor = (width: number, height: number, columns: number, lines: number): number =>
  Math.floor(
    Math.min(
      (width - gap * (columns - 1)) / columns / nameLetters,
      (height - gap * (lines - 1)) / lines / lineHeights,
    ),
  );

export const tileGap = gap;
