/** What a device may make us hold or wait for. Every value can be overridden when a connection is opened. */
export interface ApiLimits {
  readonly wordBytes: number;
  readonly sentenceBytes: number;
  readonly sentenceWords: number;
  /** Reply of one command, all sentences together. */
  readonly replyBytes: number;
  readonly replyRows: number;
  /** What an idle connection may receive before it is given up: nobody asked for it. */
  readonly unsolicitedBytes: number;
  /** Deadline of a command whose caller gave none. */
  readonly commandTimeoutMs: number;
  /** Time a cancelled command has to send its `!done`; after it the connection takes no further commands. */
  readonly cancelGraceMs: number;
  /** Silence after which a cheap command asks whether the device is alive. */
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
