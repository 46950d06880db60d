import type { Query } from './parse-query.ts';

/** A well-formed command. Whether anyone may run it is decided by `classify`. */
export interface ParsedCommand {
  /** `/ip/address/print`. */
  readonly path: string;
  /** `/ip/address`, or `/` for a command outside any menu. */
  readonly menu: string;
  readonly verb: string;
  readonly args: ReadonlyMap<string, string>;
  readonly queries: readonly Query[];
  readonly proplist: readonly string[];
}

/** The same command with other arguments. */
export function withArguments(command: ParsedCommand, args: ReadonlyMap<string, string>): ParsedCommand {
  return { ...command, args };
}
