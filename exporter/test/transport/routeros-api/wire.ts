// The other end of the wire, written independently: it must not repeat mistakes of the client's codec.

/** A word with its length prefix; `five` forces the five-byte form. */
export function word(content: string | Buffer, five = false): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8');
  const n = bytes.length;
  let prefix: number[];
  if (five) prefix = [0xf0, n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  else if (n < 0x80) prefix = [n];
  else if (n < 0x4000) prefix = [0x80 + (n >>> 8), n & 255];
  else if (n < 0x200000) prefix = [0xc0 + (n >>> 16), (n >>> 8) & 255, n & 255];
  else prefix = [0xe0 + (n >>> 24), (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  return Buffer.concat([Buffer.from(prefix), bytes]);
}

export function sentence(...words: (string | Buffer)[]): Buffer {
  return Buffer.concat([...words.map((each) => word(each)), Buffer.of(0)]);
}

/** Reads the sentences sent by a client; words up to 2^21 bytes are enough here. */
export function sentenceReader(onSentence: (words: string[]) => void): (chunk: Buffer) => void {
  let kept = Buffer.alloc(0);
  let words: string[] = [];
  return (chunk) => {
    kept = Buffer.concat([kept, chunk]);
    for (;;) {
      const first = kept[0];
      if (first === undefined) return;
      const size = first < 0x80 ? 1 : first < 0xc0 ? 2 : 3;
      if (kept.length < size) return;
      const length =
        size === 1 ? first : size === 2 ? kept.readUInt16BE() - 0x8000 : kept.readUIntBE(0, 3) - 0xc00000;
      if (kept.length < size + length) return;
      const text = kept.toString('utf8', size, size + length);
      kept = kept.subarray(size + length);
      if (length > 0) words.push(text);
      else if (words.length > 0) {
        const whole = words;
        words = [];
        onSentence(whole);
      }
    }
  };
}
