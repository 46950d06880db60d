/** What a configuration can ask for in addition: a label, a metric or a table. */
export interface Asked {
  /** The option of the collector that adds it; absent: always there. */
  readonly option?: string;
}

/**
 * Leaves out a label (`text(…)`), a metric or a table unless the configuration sets the option. The collector declares
 * the option, and whoever reads it sees a collector without options: they are settled when it is loaded.
 */
export function whenAsked<T extends object>(option: string, part: T): T & Asked {
  return { ...part, option };
}

/** The parts that are there with these options. Returns the same list if that is all of them. */
export function chosenOf<T extends Asked>(parts: readonly T[], options: ReadonlySet<string>): readonly T[] {
  const isChosen = ({ option }: Asked): boolean => option === undefined || options.has(option);
  return parts.every(isChosen) ? parts : parts.filter(isChosen);
}
