/** Limits on memory and time a device can cost us. Each can be overridden when opening a connection. */
export interface ApiLimits {
  readonly wordBytes: number;
  readonly sentenceBytes: number;
  readonly sentenceWords: number;
  /** Reply of one command, all sentences together. */
  readonly replyBytes: number;
  readonly replyRows: number;
  /** Unrequested data an idle connection may receive before it is closed. */
  readonly unsolicitedBytes: number;
  /** Deadline of a command without its own. */
  readonly commandTimeoutMs: number;
  /** Time for a cancelled command to send its `!done`; after that the connection takes no further commands. */
  readonly cancelGraceMs: number;
  /** Silence after which a cheap command checks whether the device is alive. */
  readonly silenceMs: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ApiLimits = {
  wordBytes: 8 * mebibyte,
  sentenceBytes: 16 * mebibyte,
  sentenceWords: 4096,
  replyBytes: 64 * mebibyte,
  replyRows: 250_000,
  unsolicitedBytes: 4 * mebibyte,
  commandTimeoutMs: 30_000,
  cancelGraceMs: 15_000,
  silenceMs: 3_000,
};
