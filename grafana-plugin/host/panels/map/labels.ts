/** A name below its marker. */
export interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export const labelSize = 14;
/** Mean width of a letter of that size. */
const letter = 8;

/**
 * The names that are written: those that would lie on an earlier one are left out, as Grafana's map does. Their markers still show
 * them at the pointer.
 */
export function readable<Each extends Label>(labels: readonly Each[]): ReadonlySet<Each> {
  const written: Each[] = [];
  for (const label of labels) if (!written.some((other) => overlap(label, other))) written.push(label);
  return new Set(written);
}

const overlap = (one: Label, other: Label): boolean =>
  Math.abs(one.y - other.y) < labelSize + 2 &&
  Math.abs(one.x - other.x) < ((one.name.length + other.name.length) * letter) / 2;
