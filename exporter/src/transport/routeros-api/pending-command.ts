import { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiCommand, CommandOptions, CommandReply, ReplyRow } from './command.ts';
import type { ApiLimits } from './limits.ts';
import type { ReplySentence } from './sentence-decoder.ts';
import { ApiTrapError } from './trap-error.ts';

/** One command, from the call until its `!done`, its deadline or the end of the connection. */
export class PendingCommand {
  readonly command: ApiCommand;
  readonly promise: Promise<CommandReply>;
  readonly tag: string;
  /** The sentence, until it is sent. */
  readonly encoded: Buffer;
  readonly deadline: Deadline;
  /** Time left at the call. */
  readonly timeoutMs: number;
  /**
   * When the command was sent, how much the connection had received by then, and the slots it takes there; undefined
   * while it waits.
   */
  sent: { readonly at: number; readonly receivedBefore: number; readonly slots: number } | undefined;

  readonly #onRow: ((row: ReplyRow) => void) | undefined;
  readonly #maxRows: number;
  readonly #maxBytes: number;
  readonly #rows: ReplyRow[] = [];
  #rowCount = 0;
  #bytes = 0;
  #trap: ReplySentence | undefined;
  #trapCount = 0;
  #resolve!: (reply: CommandReply) => void;
  #reject!: (error: unknown) => void;
  readonly #cleanUps: (() => void)[] = [];

  constructor(
    what: { readonly command: ApiCommand; readonly tag: string; readonly encoded: Buffer },
    options: CommandOptions,
    limits: ApiLimits,
  ) {
    this.command = what.command;
    this.tag = what.tag;
    this.encoded = what.encoded;
    this.deadline = options.deadline ?? this.#ownDeadline(limits.commandTimeoutMs);
    this.timeoutMs = this.deadline.remainingMs;
    this.#onRow = options.onRow;
    this.#maxRows = options.maxRows ?? limits.replyRows;
    this.#maxBytes = options.maxBytes ?? limits.replyBytes;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Of all sentences so far. */
  get replyBytes(): number {
    return this.#bytes;
  }

  /** Removes a timer or listener of this command as soon as it settles. */
  whenSettled(cleanUp: () => void): void {
    this.#cleanUps.push(cleanUp);
  }

  /** True once the command has settled. Throws errors of the row callback, and when the reply is too large. */
  take(sentence: ReplySentence): boolean {
    this.#bytes += sentence.bytes;
    if (this.#bytes > this.#maxBytes) throw this.#tooLarge(`${this.#maxBytes} bytes`);
    if (sentence.reply === '!re') this.#takeRow(sentence.attributes);
    else if (sentence.reply === '!trap') {
      // A trap does not end the command, !done does; a second trap usually repeats the first for another item.
      this.#trap ??= sentence;
      this.#trapCount++;
    } else if (sentence.reply === '!done') {
      this.#finish(sentence.attributes);
      return true;
    }
    // !empty (from 7.18) and unknown reply words carry no information of their own.
    return false;
  }

  reject(error: unknown): void {
    this.#cleanUp();
    this.#reject(error);
  }

  #ownDeadline(timeoutMs: number): Deadline {
    const deadline = Deadline.start(timeoutMs);
    this.whenSettled(() => deadline.end());
    return deadline;
  }

  #takeRow(row: ReplyRow): void {
    if (this.#rowCount >= this.#maxRows) throw this.#tooLarge(`${this.#maxRows} rows`);
    this.#rowCount++;
    if (this.#onRow === undefined) this.#rows.push(row);
    else this.#onRow(row);
  }

  #finish(done: ReplyRow): void {
    this.#cleanUp();
    if (this.#trap !== undefined) {
      this.#reject(new ApiTrapError(this.command.path, this.#trap, this.#trapCount));
      return;
    }
    const ret = done['ret'];
    this.#resolve({
      rows: this.#rows,
      rowCount: this.#rowCount,
      done,
      ...(ret === undefined ? {} : { ret }),
    });
  }

  #cleanUp(): void {
    for (const cleanUp of this.#cleanUps.splice(0)) cleanUp();
  }

  #tooLarge(limit: string): ExporterError {
    return new ExporterError('collector.too-large', `The reply to ${this.command.path} exceeds ${limit}.`);
  }
}
