import { createConnection, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';

/** A small client for what node-routeros cannot do: explicit tags, odd length forms, broken replies. */
export class RawApi {
  readonly socket: Socket;
  readonly sentences: string[][] = [];
  closed = false;
  #rest = Buffer.alloc(0);
  #words: string[] = [];
  #wake: (() => void) | undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.#wake?.();
    });
  }

  static async open(port: number, tls?: ConnectionOptions): Promise<RawApi> {
    const socket =
      tls === undefined
        ? createConnection({ port, host: '127.0.0.1' })
        : connectTls({ port, host: '127.0.0.1', ...tls });
    await new Promise<void>((resolve, reject) => {
      socket.once(tls === undefined ? 'connect' : 'secureConnect', () => resolve());
      socket.once('error', reject);
    });
    return new RawApi(socket);
  }

  static async login(port: number, user = 'monitor', password = 'demo-monitor'): Promise<RawApi> {
    const api = await RawApi.open(port);
    await api.talk('/login', `=name=${user}`, `=password=${password}`);
    return api;
  }

  write(...words: readonly string[]): void {
    this.socket.write(encode(words));
  }

  /** One command without a tag; returns all sentences of its answer. */
  async talk(...words: readonly string[]): Promise<string[][]> {
    const from = this.sentences.length;
    this.write(...words);
    await this.until(() =>
      this.sentences.slice(from).some((one) => one[0] === '!done' || one[0] === '!fatal'),
    );
    return this.sentences.slice(from);
  }

  async until(test: () => boolean, timeoutMs = 3000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!test()) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`nothing came in ${timeoutMs} ms`);
      if (this.closed) throw new Error('connection closed');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, left);
      });
    }
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest[0];
      if (head === undefined) break;
      const size = head < 0x80 ? 1 : head < 0xc0 ? 2 : head < 0xe0 ? 3 : 4;
      if (this.#rest.length < size) break;
      const mask = [0, 0, 0x8000, 0xc0_0000, 0xe000_0000][size] ?? 0;
      const length = this.#rest.readUIntBE(0, size) - mask;
      if (this.#rest.length < size + length) break;
      const word = this.#rest.toString('utf8', size, size + length);
      this.#rest = this.#rest.subarray(size + length);
      if (length > 0) this.#words.push(word);
      else if (this.#words.length > 0) {
        this.sentences.push(this.#words);
        this.#words = [];
      }
    }
    this.#wake?.();
  }
}

/** Length forms can be forced: 1 to 5 bytes. */
export function encode(words: readonly string[], form = 0): Buffer {
  const parts: Buffer[] = [];
  for (const word of words) {
    const body = Buffer.from(word, 'utf8');
    parts.push(prefix(body.length, form), body);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function prefix(length: number, form: number): Buffer {
  const size = form > 0 ? form : length < 0x80 ? 1 : length < 0x4000 ? 2 : length < 0x20_0000 ? 3 : 4;
  const head = [0, 0, 0x80, 0xc0, 0xe0, 0xf0][size] ?? 0;
  const bytes = Buffer.alloc(size);
  for (let i = size - 1, rest = length; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  bytes[0] = (bytes[0] ?? 0) | head;
  return bytes;
}

export function value(sentence: readonly string[] | undefined, name: string): string | undefined {
  return sentence?.find((word) => word.startsWith(`=${name}=`))?.slice(name.length + 2);
}

export function values(sentences: readonly (readonly string[])[], name: string): (string | undefined)[] {
  return sentences.filter((one) => one[0] === '!re').map((one) => value(one, name));
}
