import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { LARGEST_WORD, lengthPrefix, sentence, SentenceDecoder } from '../api/codec.ts';

/** What a hostile device sends in answer to a command; undefined: it does not have the menu. */
export interface Script {
  /** Rows of a menu, as lists of words without the tag. May be endless. */
  rows(path: string, proplist: readonly string[]): Iterable<readonly string[]> | undefined;
  /** Bytes of each reply sent before anything else, on the same connection. */
  readonly before?: () => Iterable<Buffer>;
  /** Time between two rows. */
  readonly pauseMs?: number;
  /** Goes on sending a command that was cancelled. */
  readonly deaf?: boolean;
  /** What happens in the middle of the sentence after the last row. */
  readonly ending?: 'hang' | 'reset';
  readonly rejectsLogin?: boolean;
}

/** Bytes per write: large enough that the sender is faster than any reader. */
const BATCH_BYTES = 256 * 1024;

/** A device that speaks the API correctly and sends far too much. It accepts every login. */
export class HostileApiDevice {
  readonly #script: Script;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(script: Script) {
    this.#script = script;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    const cancelled = new Set<string>();
    const decoder = new SentenceDecoder((words) => void this.#answer(socket, words, cancelled), LARGEST_WORD);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => decoder.push(chunk));
  }

  async #answer(socket: Socket, words: readonly string[], cancelled: Set<string>): Promise<void> {
    const [path = ''] = words;
    const tag = words.find((word) => word.startsWith('.tag=')) ?? '.tag=';
    const valueOf = (name: string): string | undefined =>
      words.find((word) => word.startsWith(`=${name}=`))?.slice(name.length + 2);
    const say = (...reply: readonly string[]): boolean =>
      socket.write(sentence(reply[0] ?? '', tag, ...reply.slice(1)), 'latin1');
    if (path === '/cancel') {
      cancelled.add(`.tag=${valueOf('tag') ?? ''}`);
      say('!done');
      return;
    }
    if (path === '/login') {
      if (this.#script.rejectsLogin === true) say('!trap', '=message=invalid user name or password (6)');
      say('!done');
      return;
    }
    const rows = this.#script.rows(path, (valueOf('.proplist') ?? '').split(','));
    if (rows === undefined) say('!trap', '=message=no such command');
    else await this.#send(socket, rows, { tag, isCancelled: () => cancelled.has(tag) });
    const { ending } = this.#script;
    if (rows === undefined || ending === undefined) say('!done');
    else {
      socket.write('\x03!re\x14=name=');
      if (ending === 'reset') setImmediate(() => socket.resetAndDestroy());
    }
  }

  async #send(
    socket: Socket,
    rows: Iterable<readonly string[]>,
    { tag, isCancelled }: { readonly tag: string; readonly isCancelled: () => boolean },
  ): Promise<void> {
    const { before, pauseMs, deaf = false } = this.#script;
    for (const bytes of before?.() ?? []) await written(socket, bytes);
    let batch = '';
    for (const row of rows) {
      if (socket.destroyed || (isCancelled() && !deaf)) return;
      batch += sentence('!re', tag, ...row);
      if (pauseMs === undefined && batch.length < BATCH_BYTES) continue;
      await written(socket, Buffer.from(batch, 'latin1'));
      batch = '';
      if (pauseMs !== undefined) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    if (batch !== '') await written(socket, Buffer.from(batch, 'latin1'));
  }
}

/** Resolves when the other end has taken most of it, or is gone. */
function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve();
    else socket.write(bytes, () => setImmediate(resolve));
  });
}

/** A sentence whose word of this length is sent in pieces. */
export function* longWord(length: number): Generator<Buffer> {
  yield Buffer.from(`\x03!re${lengthPrefix(length)}=comment=`, 'latin1');
  const piece = Buffer.alloc(64 * 1024, 'x');
  for (let sent = '=comment='.length; sent < length; sent += piece.length)
    yield piece.subarray(0, Math.min(piece.length, length - sent));
  yield Buffer.of(0);
}
