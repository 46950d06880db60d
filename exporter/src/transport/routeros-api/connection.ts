import type { Socket } from 'node:net';
import { Slice } from '../../concurrency/slices.ts';
import type { CodePage } from '../../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import {
  type ApiCommand,
  type CommandOptions,
  type CommandReply,
  commandWords,
  describeSeconds,
} from './command.ts';
import { textReader } from '../device-text.ts';
import { CommandWindow } from './command-window.ts';
import { DiscardedTags } from './discarded-tags.ts';
import type { ApiLimits } from './limits.ts';
import { PendingCommand } from './pending-command.ts';
import { SignalWatch } from './signal-watch.ts';
import { SentenceDecoder, type ReplySentence } from './sentence-decoder.ts';
import { socketError } from './socket-error.ts';
import { encodeSentence } from './word-codec.ts';

export interface ConnectionSetup {
  readonly socket: Socket;
  /** Address and port, for messages. */
  readonly peer: string;
  readonly codePage: CodePage;
  readonly commandsInFlight: number;
  readonly limits: ApiLimits;
}

export interface ConnectionStatistics {
  commands: number;
  cancelled: number;
  sentences: number;
  /** Sentences of active commands. */
  replies: number;
  bytesReceived: number;
  bytesSent: number;
  /** Sentences with an unknown tag or none. */
  strayReplies: number;
  /** Sentences of cancelled commands. */
  lateReplies: number;
}

const aliveCommand: ApiCommand = { path: '/system/identity/print', proplist: ['name'] };

/**
 * One API session. Commands run concurrently under tags, up to a limit; the rest wait. Whatever the device does,
 * every command settles: with its reply, at its deadline, or when the connection ends.
 */
export class ApiConnection {
  /** Resolves with the reason when the connection has ended; never rejects. */
  readonly closed: Promise<ExporterError>;
  /** For callers: facts learned about the device during the session, such as missing menus. */
  readonly session = new Map<string, unknown>();
  readonly statistics: ConnectionStatistics = {
    commands: 0,
    cancelled: 0,
    sentences: 0,
    replies: 0,
    bytesReceived: 0,
    bytesSent: 0,
    strayReplies: 0,
    lateReplies: 0,
  };

  readonly #socket: Socket;
  readonly #peer: string;
  readonly #window: CommandWindow;
  readonly #limits: ApiLimits;
  readonly #decoder: SentenceDecoder;
  readonly #inFlight = new Map<string, PendingCommand>();
  readonly #waiting: PendingCommand[] = [];
  readonly #discarded = new DiscardedTags();
  readonly #watch = new SignalWatch((pending) => this.#abandonAtDeadline(pending));
  readonly #slice = new Slice();
  #resolveClosed!: (reason: ExporterError) => void;
  #lastTag = 0;
  /** Bytes since the last command was sent that belong to no running command. */
  #unsolicitedBytes = 0;
  /** Why the connection ended, until everything that arrived before is decoded. */
  #ending: ExporterError | undefined;
  #loggedIn = false;
  #aliveTag = '';
  #retired: ExporterError | undefined;
  #error: ExporterError | undefined;

  constructor(setup: ConnectionSetup) {
    this.#socket = setup.socket;
    this.#peer = setup.peer;
    this.#window = new CommandWindow(setup.commandsInFlight);
    this.#limits = setup.limits;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    this.#decoder = new SentenceDecoder(textReader(setup.codePage), setup.limits, (sentence) =>
      this.#takeSentence(sentence),
    );
    this.#socket.on('data', (chunk: Buffer) => this.#takeChunk(chunk));
    this.#socket.on('error', (error) => this.#failAfterDecoding(socketError(error, this.#peer, 'session')));
    const onEnd = (): void =>
      this.#failAfterDecoding(new ExporterError('device.closed', `${this.#peer} closed the connection.`));
    this.#socket.on('end', onEnd);
    this.#socket.on('close', onEnd);
  }

  /** False once the connection has ended or takes no further commands. */
  get isUsable(): boolean {
    return this.#error === undefined && this.#retired === undefined;
  }

  /** Why the connection ended; undefined while it is open. */
  get error(): ExporterError | undefined {
    return this.#error;
  }

  /** Rejects with an {@link ExporterError}, or with an error thrown by `onRow`. */
  run(command: ApiCommand, options: CommandOptions = {}): Promise<CommandReply> {
    const over = this.#error ?? this.#retired;
    if (over !== undefined) return Promise.reject(over);
    let pending: PendingCommand;
    try {
      const tag = this.#nextTag();
      const encoded = encodeSentence(commandWords(command, tag));
      pending = new PendingCommand({ command, tag, encoded }, options, this.#limits);
    } catch (error) {
      return Promise.reject(error);
    }
    this.statistics.commands++;
    this.#waiting.push(pending);
    this.#watch.add(pending);
    this.#sendWaiting();
    return pending.promise;
  }

  /** Login replies of some services have no tag; later, a sentence without a tag belongs to no command. */
  endLogin(): void {
    this.#loggedIn = true;
  }

  /** Takes no further commands and closes after the last active one. */
  retire(reason: ExporterError): void {
    this.#retired ??= reason;
    this.#closeIfRetired();
  }

  close(): void {
    this.#fail(
      new ExporterError('collector.cancelled', `The connection to ${this.#peer} was closed by the exporter.`),
    );
  }

  #nextTag(): string {
    this.#lastTag++;
    return this.#lastTag.toString(36);
  }

  /** Everything written in one turn goes out as one packet: a probe sends a dozen commands at once. */
  #write(bytes: Buffer): void {
    this.statistics.bytesSent += bytes.length;
    if (this.#socket.writableCorked === 0) {
      this.#socket.cork();
      process.nextTick(() => this.#socket.uncork());
    }
    this.#socket.write(bytes);
  }

  #sendWaiting(): void {
    for (;;) {
      const [pending] = this.#waiting;
      if (pending === undefined) return;
      // A cancelled command keeps its slots until the device has ended it.
      const slots = this.#window.take(pending.command, this.#discarded.cancelledCount);
      if (slots === undefined) return;
      this.#waiting.shift();
      pending.sent = { at: performance.now(), receivedBefore: this.statistics.bytesReceived, slots };
      this.#unsolicitedBytes = 0;
      this.#inFlight.set(pending.tag, pending);
      this.#write(pending.encoded);
      const silence = setTimeout(() => this.#askWhetherAlive(pending), this.#silenceMs(pending));
      pending.whenSettled(() => clearTimeout(silence));
    }
  }

  #silenceMs(pending: PendingCommand): number {
    return Math.min(this.#limits.silenceMs, pending.timeoutMs / 2);
  }

  #isSilentSince(pending: PendingCommand): boolean {
    return pending.sent?.receivedBefore === this.statistics.bytesReceived;
  }

  /** Distinguishes a slow command from a dead device: any answer to this command proves the device alive. */
  #askWhetherAlive(pending: PendingCommand): void {
    if (!this.#loggedIn || !this.#isSilentSince(pending) || this.#discarded.has(this.#aliveTag)) return;
    this.#aliveTag = this.#nextTag();
    this.#discarded.add(this.#aliveTag);
    this.#write(encodeSentence(commandWords(aliveCommand, this.#aliveTag)));
  }

  #abandonLate(pending: PendingCommand): void {
    const { path } = pending.command;
    const when = `within ${describeSeconds(pending.deadline.timeoutMs)}`;
    const silentMs = pending.sent === undefined ? 0 : performance.now() - pending.sent.at;
    if (!this.#isSilentSince(pending) || silentMs < this.#silenceMs(pending)) {
      this.#abandon(
        pending,
        new ExporterError('collector.timeout', `${this.#peer} did not answer ${path} ${when}.`),
      );
      return;
    }
    const error = new ExporterError(
      'device.timeout',
      `${this.#peer} was silent: ${path} not answered ${when}.`,
    );
    this.#abandon(pending, error);
    // The next user gets a new connection, because this one may be dead.
    this.retire(error);
  }

  #abandonAtDeadline(pending: PendingCommand): void {
    const { expired, reason } = pending.deadline;
    if (reason instanceof ExporterError) this.#abandon(pending, reason);
    else if (expired) this.#abandonLate(pending);
    else {
      const message = `${pending.command.path} was cancelled.`;
      this.#abandon(pending, new ExporterError('collector.cancelled', message, { cause: reason }));
    }
  }

  /** Rejects a command and makes the device stop it. */
  #abandon(pending: PendingCommand, error: unknown): void {
    this.statistics.cancelled++;
    const waitingAt = this.#waiting.indexOf(pending);
    if (waitingAt >= 0) this.#waiting.splice(waitingAt, 1);
    else if (this.#endFlight(pending)) this.#cancel(pending.tag);
    pending.reject(error);
    this.#closeIfRetired();
  }

  #cancel(tag: string): void {
    const cancelTag = this.#nextTag();
    this.#discarded.addCancelled(tag, cancelTag, {
      ms: this.#limits.cancelGraceMs,
      onOverdue: () =>
        this.retire(new ExporterError('device.timeout', `${this.#peer} did not end a cancelled command.`)),
    });
    this.#write(encodeSentence(['/cancel', `.tag=${cancelTag}`, `=tag=${tag}`]));
  }

  #takeChunk(chunk: Buffer): void {
    if (this.#error !== undefined) return;
    this.statistics.bytesReceived += chunk.length;
    if (this.#isIdle) this.#countUnsolicited(chunk.length);
    this.#decoder.push(chunk);
    this.#decode();
  }

  /** The device has nothing to answer. */
  get #isIdle(): boolean {
    return this.#inFlight.size === 0 && this.#discarded.cancelledCount === 0;
  }

  /**
   * Decodes what has arrived, in slices. Meanwhile the socket is paused: the device waits instead of filling our
   * memory. Without the pause, libuv would hand over 2 MB of a fast sender in one turn of the event loop.
   */
  #decode(): void {
    if (this.#error !== undefined) return;
    try {
      this.#decoder.read(() => this.#slice.isOver || this.#error !== undefined);
    } catch (error) {
      this.#fail(
        error instanceof ExporterError
          ? new ExporterError(error.code, `${this.#peer}: ${error.message}`)
          : new ExporterError('internal.bug', `Reading from ${this.#peer} failed.`, { cause: error }),
      );
      return;
    }
    if (this.#error !== undefined) return;
    if (this.#decoder.isBehind || this.#slice.isOver) {
      this.#socket.pause();
      this.#slice.continueLater(() => this.#decode());
      return;
    }
    if (this.#isIdle) {
      this.#slice.startOver();
      this.#decoder.forgetKeys();
    }
    if (this.#ending !== undefined) this.#fail(this.#ending);
    else if (this.#socket.isPaused()) this.#socket.resume();
  }

  #failAfterDecoding(reason: ExporterError): void {
    this.#ending ??= reason;
    if (!this.#decoder.isBehind) this.#fail(reason);
  }

  /** Nobody drains a flood: the connection ends, and the next scrape opens another. */
  #countUnsolicited(bytes: number): void {
    this.#unsolicitedBytes += bytes;
    if (this.#unsolicitedBytes <= this.#limits.unsolicitedBytes) return;
    const wasCancelled = this.#discarded.cancelledCount > 0;
    this.#fail(
      wasCancelled
        ? new ExporterError('collector.too-large', `${this.#peer} does not end a command that was cancelled.`)
        : new ExporterError('device.protocol', `${this.#peer} sends data that was not requested.`),
    );
  }

  #takeSentence(sentence: ReplySentence): void {
    if (this.#error !== undefined) return;
    this.statistics.sentences++;
    if (sentence.reply === '!fatal') {
      const reason = quoteDeviceText(sentence.text ?? sentence.attributes['message'] ?? '');
      this.#fail(new ExporterError('device.fatal', `${this.#peer} ended the session: ${reason}.`));
      return;
    }
    const pending = this.#commandOf(sentence.tag);
    if (pending !== undefined) {
      this.#takeReply(pending, sentence);
    } else if (sentence.tag !== undefined && this.#discarded.take(sentence.tag, sentence.reply)) {
      this.statistics.lateReplies++;
      this.#countUnsolicited(sentence.bytes);
      this.#sendWaiting();
      this.#closeIfRetired();
    } else {
      this.statistics.strayReplies++;
      if (!this.#isIdle) this.#countUnsolicited(sentence.bytes);
    }
  }

  #commandOf(tag: string | undefined): PendingCommand | undefined {
    if (tag !== undefined) return this.#inFlight.get(tag);
    if (this.#loggedIn) return undefined;
    const [only] = this.#inFlight.values();
    return only;
  }

  #takeReply(pending: PendingCommand, sentence: ReplySentence): void {
    this.statistics.replies++;
    try {
      if (!pending.take(sentence)) return;
    } catch (error) {
      this.#abandon(pending, error);
      return;
    }
    this.#window.note(pending.command, pending.replyBytes);
    this.#endFlight(pending);
    this.#sendWaiting();
    this.#closeIfRetired();
  }

  /** False if the command was not under way. */
  #endFlight(pending: PendingCommand): boolean {
    if (!this.#inFlight.delete(pending.tag)) return false;
    this.#window.release(pending.sent?.slots ?? 0);
    return true;
  }

  #closeIfRetired(): void {
    if (this.#retired !== undefined && this.#inFlight.size === 0 && this.#waiting.length === 0) {
      this.#fail(this.#retired);
    }
  }

  #fail(reason: ExporterError): void {
    if (this.#error !== undefined) return;
    this.#error = reason;
    this.#discarded.clear();
    this.#socket.destroy();
    const pending = [...this.#inFlight.values(), ...this.#waiting];
    this.#inFlight.clear();
    this.#waiting.length = 0;
    for (const command of pending) command.reject(reason);
    this.#resolveClosed(reason);
  }
}
