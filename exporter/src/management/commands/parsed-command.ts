import type { Query } from './parse-query.ts';

/** A command whose form is right. Whether anybody may run it is another question, which `classify` answers. */
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
