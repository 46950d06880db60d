// Wire format of the RouterOS API (MikroTik manual, page API). Words are handled as strings of
// bytes (latin1), so lengths are string lengths and nothing is lost in decoding.

const ONE_BYTE = Array.from({ length: 0x80 }, (_, i) => String.fromCharCode(i));

export function lengthPrefix(length: number): string {
  const short = ONE_BYTE[length];
  if (short !== undefined) return short;
  const c = String.fromCharCode;
  if (length < 0x4000) return c(0x80 | (length >>> 8), length & 255);
  if (length < 0x20_0000) return c(0xc0 | (length >>> 16), (length >>> 8) & 255, length & 255);
  if (length < 0x1000_0000) {
    return c(0xe0 | (length >>> 24), (length >>> 16) & 255, (length >>> 8) & 255, length & 255);
  }
  return c(0xf0, (length >>> 24) & 255, (length >>> 16) & 255, (length >>> 8) & 255, length & 255);
}

export function word(text: string): string {
  return lengthPrefix(text.length) + text;
}

export function sentence(...words: readonly string[]): string {
  let text = '';
  for (const one of words) text += word(one);
  return `${text}\0`;
}

export type SentenceSink = (words: string[]) => void;

/** RouterOS silently closes the connection on longer words (measured: between 62 and 100 KB). */
export const LARGEST_WORD = 65_536;

export class SentenceDecoder {
  #rest = '';
  #words: string[] = [];
  readonly #sink: SentenceSink;
  #largest: number;

  constructor(sink: SentenceSink, largest: number) {
    this.#sink = sink;
    this.#largest = largest;
  }

  set largest(bytes: number) {
    this.#largest = bytes;
  }

  /** Returns false if the peer broke the protocol: the connection must be closed. */
  push(chunk: Buffer): boolean {
    const data = this.#rest === '' ? chunk.toString('latin1') : this.#rest + chunk.toString('latin1');
    let at = 0;
    for (;;) {
      const start = at;
      const head = data.charCodeAt(at);
      if (Number.isNaN(head)) break;
      if (head >= 0xf8) return false;
      const extra = head < 0x80 ? 0 : head < 0xc0 ? 1 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
      if (data.length - at <= extra) break;
      let length = extra === 0 ? head : extra === 4 ? 0 : head & (0x3f >>> (extra - 1));
      for (let i = 1; i <= extra; i++) length = length * 256 + data.charCodeAt(at + i);
      if (length > this.#largest) return false;
      at += 1 + extra;
      if (data.length - at < length) {
        at = start;
        break;
      }
      this.#word(data.slice(at, at + length));
      at += length;
    }
    this.#rest = data.slice(at);
    return true;
  }

  #word(text: string): void {
    if (text !== '') {
      this.#words.push(text);
      return;
    }
    if (this.#words.length === 0) return;
    const words = this.#words;
    this.#words = [];
    this.#sink(words);
  }
}
