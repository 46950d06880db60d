import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  encodeSentence,
  lengthPrefix,
  longestSentWord,
  prefixSize,
  readLength,
} from '../../../src/transport/routeros-api/word-codec.ts';
import { onlyWhere } from '../../run/only-where.ts';

const vectors: [length: number, hex: string][] = [
  [0, '00'],
  [1, '01'],
  [0x7f, '7f'],
  [0x80, '8080'],
  [0x87, '8087'],
  [0x3fff, 'bfff'],
  [0x4000, 'c04000'],
  [0x4321, 'c04321'],
  [0x1fffff, 'dfffff'],
  [0x200000, 'e0200000'],
  [0x2acdef, 'e02acdef'],
  [0xfffffff, 'efffffff'],
];

describe('length prefix', () => {
  it.each(vectors)('of %i is %s', (length, hex) => {
    expect(lengthPrefix(length).toString('hex')).toBe(hex);
    const bytes = Buffer.from(hex, 'hex');
    expect(prefixSize(bytes.readUInt8(0))).toBe(bytes.length);
    expect(readLength(bytes, 0, bytes.length)).toBe(length);
  });

  it.each([
    [0x10000000, 'f010000000'],
    [0x10000080, 'f010000080'],
    [0xffffffff, 'f0ffffffff'],
  ])('of %i is read in five bytes and never sent', (length, hex) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(prefixSize(0xf0)).toBe(5);
    expect(readLength(bytes, 0, 5)).toBe(length);
    expect(() => lengthPrefix(length)).toThrow('cannot be sent');
  });

  it.each([0xf8, 0xf9, 0xfc, 0xff])('byte 0x%s is reserved', (byte) => {
    expect(prefixSize(byte)).toBe(0);
  });

  const recorded = new URL('../../../../../shared/recordings/api/protocol-vectors.json', import.meta.url);
  const onlyWithVectors = onlyWhere(
    existsSync(recorded),
    'there is no ../shared/recordings with vectors of the protocol',
  );
  it('agrees with the recorded vectors', onlyWithVectors, () => {
    const { length_encoding: list, length_boundaries_by_rule: rules } = JSON.parse(
      readFileSync(recorded, 'utf8'),
    ) as {
      length_encoding: { length: string; hex: string }[];
      length_boundaries_by_rule: { length: number; hex: string }[];
    };
    for (const { length, hex } of [...list, ...rules]) {
      const bytes = Buffer.from(hex, 'hex');
      expect(readLength(bytes, 0, prefixSize(bytes.readUInt8(0)))).toBe(Number(length));
    }
  });
});

describe('a sentence to send', () => {
  it('is one buffer that ends with a zero byte', () => {
    expect(encodeSentence(['/login', '=name=x']).toString('hex')).toBe('062f6c6f67696e073d6e616d653d7800');
  });

  it('counts bytes, not characters', () => {
    expect(encodeSentence(['=n=ä☎']).toString('hex')).toBe('083d6e3dc3a4e2988e00');
  });

  it('never has an empty word inside, which would end it', () => {
    expect(encodeSentence(['/a', '', '=b=']).toString('hex')).toBe('022f61033d623d00');
  });

  it('uses the three-byte prefix for a long word', () => {
    const bytes = encodeSentence(['x'.repeat(0x4000)]);
    expect(bytes.subarray(0, 4).toString('hex')).toBe('c0400078');
    expect(bytes.length).toBe(3 + 0x4000 + 1);
  });

  it('refuses a word that would make RouterOS hang up, without repeating it', () => {
    const secret = `=contents=marker${'x'.repeat(longestSentWord)}`;
    expect(() => encodeSentence(['/file/set', secret])).toThrow('RouterOS closes the connection');
    expect(() => encodeSentence(['/file/set', secret])).not.toThrow('marker');
    expect(encodeSentence(['x'.repeat(longestSentWord)]).length).toBe(3 + longestSentWord + 1);
  });
});
