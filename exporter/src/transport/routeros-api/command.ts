import type { Deadline } from '../../concurrency/deadline.ts';

/** Attributes of a reply sentence, with values as sent. Missing attributes are absent; a flag is an empty text. */
export type ReplyRow = Record<string, string>;

export interface ApiCommand {
  /** With slashes: `/interface/print`. */
  readonly path: string;
  /** Flags such as `once` or `count-only` have an empty value. */
  readonly args?: readonly (readonly [name: string, value: string])[];
  /** Query words in stack machine order, with or without the leading `?`. */
  readonly queries?: readonly string[];
  readonly proplist?: readonly string[];
}

export interface CommandOptions {
  /** Includes waiting for a free slot. */
  readonly deadline?: Deadline | undefined;
  /** Receives each row as it arrives; the reply then contains none. */
  readonly onRow?: ((row: ReplyRow) => void) | undefined;
  readonly maxRows?: number | undefined;
  readonly maxBytes?: number | undefined;
}

export interface CommandReply {
  /** Empty if `onRow` was given. */
  readonly rows: ReplyRow[];
  readonly rowCount: number;
  /** The value in `!done`: the number of a count-only, or the challenge of an old login. */
  readonly ret?: string;
  /** All attributes of `!done`. */
  readonly done: ReplyRow;
}

export interface ApiEndpoint {
  /** Host name, IPv4 address, or IPv6 address without brackets. */
  readonly address: string;
  readonly port: number;
}

/** `192.0.2.1:8728` or `[2001:db8::1]:8728`, for messages. */
export function describeEndpoint(endpoint: ApiEndpoint): string {
  const { address, port } = endpoint;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** `2.5 s`, for messages, rounded to three digits. */
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
