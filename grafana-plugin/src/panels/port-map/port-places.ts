import type { Port } from './ports.ts';

/** Ports of one kind that stand together on the front, column by column. */
export interface PortBlock {
  readonly key: string;
  /** Each column from top to bottom. */
  readonly columns: readonly (readonly Port[])[];
}

export type PortLines = 'auto' | 'one' | 'two';

/** Devices with more ports than this have them in two lines, with the odd numbers on top: CRS326, CRS354. */
const mostCopperOnOneLine = 10;
/** A CCR2004-1G-12S+2XS has its cages in one line, a CRS317-1G-16S+ in two. */
const mostCagesOnOneLine = 12;
/** Columns between the gaps of a front plate. */
const blockColumns = 6;

/** Where ports are on the front. */
export function portBlocks(ports: readonly Port[], lines: PortLines): readonly PortBlock[] {
  const families = new Map<string, Port[]>();
  for (const port of ports)
    families.set(port.place.family, [...(families.get(port.place.family) ?? []), port]);
  const isDouble = lines === 'two' || (lines === 'auto' && [...families.values()].some(needsTwoLines));
  return [...families].flatMap(([family, own]) => {
    const columns = isDouble && own.length > 1 ? pairs(own) : own.map((port) => [port]);
    const blocks = Math.ceil(columns.length / blockColumns);
    return Array.from({ length: blocks }, (_, index) => ({
      key: `${family} ${index}`,
      columns: columns.slice(index * blockColumns, (index + 1) * blockColumns),
    }));
  });
}

const needsTwoLines = (family: readonly Port[]): boolean =>
  family.length > (family[0]?.place.socket === 'copper' ? mostCopperOnOneLine : mostCagesOnOneLine);

/** Odd above even, also where a port between them is missing. The lanes of one cage stand together. */
function pairs(ports: readonly Port[]): readonly (readonly Port[])[] {
  const columns = new Map<string, Port[]>();
  for (const port of ports) {
    const { number, lane } = port.place;
    const key = lane === undefined ? `${Math.ceil(number / 2)}` : `${number}.${Math.ceil(lane / 2)}`;
    columns.set(key, [...(columns.get(key) ?? []), port]);
  }
  return [...columns.values()];
}

interface Space {
  readonly width: number;
  readonly height: number;
  /** Smallest letters, in pixels: below them the drawing scrolls. */
  readonly least: number;
  /** Letters that are large enough to leave the drawing as wide as the device. */
  readonly legible: number;
  readonly largest: number;
  readonly withTraffic: boolean;
}

/** A port is this many letters wide, with its gap. */
const portLetters = 3.9;
const blockGap = 0.8;
/** Lines of letters of one port, with its gap. */
const portLines = 3.5;
/** Of the line with the traffic. */
const trafficLine = 0.8;

export interface PortSizes {
  readonly letter: number;
  readonly portWidth: number;
  readonly portHeight: number;
}

/**
 * The largest letters with which the drawings of all devices fit, each as wide as on the device if that can be read; otherwise blocks wrap.
 */
export function fitPorts(devices: readonly (readonly PortBlock[])[], space: Space): PortSizes {
  const { width, height, least, legible, largest, withTraffic } = space;
  const lines = portLines + (withTraffic ? trafficLine : 0);
  const fits = (size: number): boolean => heightOf(devices, size, { width, lines }) <= height;
  const widest = Math.max(...devices.map(lettersWide));
  const whole = Math.floor(width / widest);
  let letter = whole >= legible ? Math.min(whole, largest) : largest;
  while (letter > least && !fits(letter)) letter -= 1;
  return {
    letter,
    portWidth: Math.floor(letter * portLetters) - 4,
    portHeight: Math.floor(letter * lines) - 4,
  };
}

const lettersWide = (blocks: readonly Pick<PortBlock, 'columns'>[]): number =>
  blocks.reduce((sum, { columns }) => sum + columns.length * portLetters + blockGap, 0);

/** How high the drawings are with letters of a size, a line of text above each. */
function heightOf(
  devices: readonly (readonly PortBlock[])[],
  letter: number,
  { width, lines }: { readonly width: number; readonly lines: number },
): number {
  let height = 0;
  for (const blocks of devices) {
    let used = 0;
    let lineHeight = 0;
    height += letter * 1.7;
    for (const { columns } of blocks) {
      const wide = lettersWide([{ columns }]) * letter;
      if (used > 0 && used + wide > width) {
        height += lineHeight;
        used = 0;
        lineHeight = 0;
      }
      used += wide;
      const high = Math.max(...columns.map(({ length }) => length)) * lines * letter;
      // A block that is wider than the panel wraps within itself.
      lineHeight = Math.max(lineHeight, high * Math.ceil((columns.length * portLetters * letter) / width));
    }
    height += lineHeight;
  }
  return height;
}
