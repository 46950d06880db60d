import { describe, expect, it } from 'vitest';
import { textReader } from '../../../src/transport/device-text.ts';
import { defaultLimits } from '../../../src/transport/routeros-api/limits.ts';
import {
  type DecoderLimits,
  type ReplySentence,
  SentenceDecoder,
} from '../../../src/transport/routeros-api/sentence-decoder.ts';
import { sentence, word } from './wire.ts';

function decode(chunks: Buffer[], limits: Partial<DecoderLimits> = {}): ReplySentence[] {
  const sentences: ReplySentence[] = [];
  const decoder = new SentenceDecoder(textReader('windows-1252'), { ...defaultLimits, ...limits }, (each) => {
    sentences.push(each);
  });
  for (const chunk of chunks) decoder.push(chunk);
  return sentences;
}

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('sentences', () => {
  it('are read from hand-written bytes', () => {
    // !re | .tag=1 | =a=x=y | end | !done | .tag=1 | end
    const bytes = hex('03 217265 06 2e7461673d31 06 3d613d783d79 00 05 21646f6e65 06 2e7461673d31 00');
    expect(decode([bytes])).toEqual([
      { reply: '!re', tag: '1', attributes: { a: 'x=y' }, text: undefined, bytes: 19 },
      { reply: '!done', tag: '1', attributes: {}, text: undefined, bytes: 14 },
    ]);
  });

  it('keep an empty value, a name without a value, a bare word and an empty name', () => {
    const [only] = decode([sentence('!fatal', '=flag=', '=bare', 'the reason', '==v')]);
    expect(only).toMatchObject({
      reply: '!fatal',
      attributes: { flag: '', bare: '', '': 'v' },
      text: 'the reason',
    });
  });

  it('may be empty and are then skipped', () => {
    expect(decode([hex('00 00 03 217265 00 00')])).toHaveLength(1);
  });

  it('take keys from the row before only when they are the same', () => {
    const rows = decode([
      sentence('!re', '=name=a', '=rx-byte=1'),
      sentence('!re', '=name=b', '=rx-byte=2'),
      sentence('!re', '=rx-byte=3', '=name=c'),
      sentence('!re', '=names=d', '=rx-byt=4'),
      sentence('!re', '=name', '=rx-byte=='),
    ]);
    expect(rows.map((row) => row.attributes)).toEqual([
      { name: 'a', 'rx-byte': '1' },
      { name: 'b', 'rx-byte': '2' },
      { 'rx-byte': '3', name: 'c' },
      { names: 'd', 'rx-byt': '4' },
      { name: '', 'rx-byte': '=' },
    ]);
  });

  it('cannot reach the prototype of a row', () => {
    const [row] = decode([sentence('!re', '=__proto__=x', '=a=1')]);
    expect(Object.getPrototypeOf(row?.attributes)).toBe(Object.prototype);
    expect(row?.attributes).toEqual({ a: '1' });
  });

  it('take all five length forms', () => {
    const value = 'v'.repeat(300);
    const bytes = Buffer.concat([
      word('!re', true),
      word(`=a=${value}`),
      hex('e0 00 00 04 3d623d31'),
      hex('c0 00 04 3d633d32'),
      word('=d=3', true),
      Buffer.of(0),
    ]);
    expect(decode([bytes])[0]?.attributes).toEqual({ a: value, b: '1', c: '2', d: '3' });
  });
});

describe('cut streams', () => {
  const bytes = Buffer.concat([
    sentence('!re', '.tag=a', '=name=Wärmeraum 東京', `=long=${'y'.repeat(200)}`),
    sentence('!re', '.tag=a', '=name=b', `=long=${'z'.repeat(200)}`),
    sentence('!done', '.tag=a'),
  ]);
  const whole = decode([bytes]);

  it('decode the same at every cut', () => {
    expect(whole).toHaveLength(3);
    for (let cut = 1; cut < bytes.length; cut++) {
      expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
    }
  });

  it('decode the same in pieces of every size', () => {
    for (let size = 1; size <= 64; size++) {
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      expect(decode(pieces)).toEqual(whole);
    }
  });

  it('decode the same with two cuts in the long prefix', () => {
    const long = Buffer.concat([hex('03 217265'), word(`=v=${'x'.repeat(20_000)}`, true), Buffer.of(0)]);
    for (let first = 1; first < 14; first++) {
      for (let second = first + 1; second < 15; second++) {
        const parts = [long.subarray(0, first), long.subarray(first, second), long.subarray(second)];
        expect(decode(parts)[0]?.attributes['v']).toHaveLength(20_000);
      }
    }
  });

  it('take a 1 MB word byte by byte without copying it again and again', () => {
    // Quadratic copying would move 5 * 10^11 bytes here and exceed the time limit of the test.
    const long = sentence('!re', `=v=${'x'.repeat(1_000_000)}`);
    const sentences: ReplySentence[] = [];
    const decoder = new SentenceDecoder(textReader('windows-1252'), defaultLimits, (each) =>
      sentences.push(each),
    );
    for (let at = 0; at < long.length; at++) decoder.push(long.subarray(at, at + 1));
    expect(sentences[0]?.attributes['v']).toHaveLength(1_000_000);
  });
});

describe('limits', () => {
  const small = { wordBytes: 100, sentenceBytes: 250, sentenceWords: 5 };

  it('refuse a word as soon as its length is known', () => {
    expect(() => decode([hex('03 217265 8065')], small)).toThrow('a word of 101 bytes; the limit is 100');
    expect(() => decode([hex('03 217265 8064')], small)).not.toThrow();
    expect(() => decode([hex('03 217265 f0ffffffff')])).toThrow('a word of 4294967295 bytes');
  });

  it('refuse a sentence that never ends', () => {
    const words = ['a', 'b', 'c'].map((name) => `=${name}=${'x'.repeat(90)}`);
    expect(() => decode([sentence('!re', ...words)], small)).toThrow('a sentence of more than 250 bytes');
    expect(() => decode([sentence('!re', '=a=1', '=b=1', '=c=1', '=d=1', '=e=1')], small)).toThrow(
      'more than 5 words',
    );
  });

  it('count each sentence anew', () => {
    const rows = Array.from({ length: 20 }, () => sentence('!re', '=a=1', '=b=2', '=c=3'));
    expect(decode(rows, small)).toHaveLength(20);
  });
});

describe('what is not the API', () => {
  it.each([
    ['a reserved control byte', 'f8', 'reserved control byte 0xF8'],
    ['a reserved control byte in a sentence', '03217265 ff', 'reserved control byte 0xFF'],
    ['a TLS alert', '15030300020228', 'answers with TLS'],
    ['a TLS handshake record', '160303', 'answers with TLS'],
    ['a web server', '485454502f312e312034', 'web server'],
    ['an SSH server', '5353482d322e302d524f53', 'SSH server'],
    ['a telnet server', 'fffd18', 'reserved control byte'],
    ['a word without "!"', '0261', 'not a RouterOS API sentence'],
    ['a first word that is far too long', '8100', 'not a RouterOS API sentence'],
  ])('%s is refused', (_name, bytes, message) => {
    expect(() => decode([hex(bytes)])).toThrow(message);
  });

  it('is named, but its greeting is not shown', () => {
    const greetings = [
      'SSH-2.0-internal7',
      'HTTP/1.1 200 int',
      '220 intern ready',
      '+OK internal',
      '\0\0\0internal',
    ];
    for (const greeting of greetings) {
      let message = '';
      try {
        decode([Buffer.from(greeting)]);
      } catch (error) {
        ({ message } = error as Error);
      }
      expect(message, greeting).toMatch(/./);
      expect(message, greeting).not.toMatch(/int|2\.0|200|220|OK/);
    }
  });

  it.each(['15030300020228', '485454502f312e312034', '0261'])(
    '%s is refused byte by byte as well',
    (bytes) => {
      expect(() => decode([...hex(bytes)].map((byte) => Buffer.of(byte)))).toThrow();
    },
  );

  it('only ever throws errors of the table, for any bytes', () => {
    // A linear congruential generator: the same garbage in every run.
    let state = 12345;
    const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) >>> 16;
    for (let round = 0; round < 2000; round++) {
      const garbage = Buffer.from(Array.from({ length: 60 }, () => random() & 255));
      const start = round % 2 === 0 ? garbage : Buffer.concat([hex('03217265'), garbage]);
      try {
        decode([start]);
      } catch (error) {
        expect((error as { code: string }).code).toMatch(/^device\.(protocol|reply-too-large)$/);
      }
    }
  });
});
