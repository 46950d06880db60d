import type { Deadline } from '../../concurrency/deadline.ts';

/** Attributes of one reply sentence, values as the device wrote them. Absent is absent, a flag is an empty text. */
export type ReplyRow = Record<string, string>;

export interface ApiCommand {
  /** With slashes: `/interface/print`. */
  readonly path: string;
  /** Flags such as `once` or `count-only` have an empty value. */
  readonly args?: readonly (readonly [name: string, value: string])[];
  /** Query words in the order of the stack machine, without or with the leading `?`. */
  readonly queries?: readonly string[];
  readonly proplist?: readonly string[];
}

export interface CommandOptions {
  /** Waiting for a free place included. */
  readonly deadline?: Deadline | undefined;
  /** Takes each row as it arrives; the reply then holds none. */
  readonly onRow?: ((row: ReplyRow) => void) | undefined;
  readonly maxRows?: number | undefined;
  readonly maxBytes?: number | undefined;
}

export interface CommandReply {
  /** Empty when `onRow` was given. */
  readonly rows: ReplyRow[];
  readonly rowCount: number;
  /** What `!done` carries: the number of a count-only, the challenge of an old login. */
  readonly ret?: string;
  /** All attributes of `!done`. */
  readonly done: ReplyRow;
}

export interface ApiEndpoint {
  /** Host name, IPv4 or IPv6 address without brackets. */
  readonly address: string;
  readonly port: number;
}

/** `192.0.2.1:8728` or `[2001:db8::1]:8728`, for messages. */
export function describeEndpoint(endpoint: ApiEndpoint): string {
  const { address, port } = endpoint;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** `2.5 s`, for messages: a share of a time has more digits than anybody wants. */
export function describeSeconds(ms: number): string {
  return `${Number((ms / 1000).toPrecision(3))} s`;
}

/** The words of a command. The tag comes right after the path. */
export function commandWords(command: ApiCommand, tag: string): string[] {
  const words = [command.path, `.tag=${tag}`];
  for (const [name, value] of command.args ?? []) words.push(`=${name}=${value}`);
  if (command.proplist !== undefined && command.proplist.length > 0) {
    words.push(`=.proplist=${command.proplist.join(',')}`);
  }
  for (const query of command.queries ?? []) words.push(query.startsWith('?') ? query : `?${query}`);
  return words;
}
