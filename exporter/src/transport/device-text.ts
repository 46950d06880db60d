import { isUtf8 } from 'node:buffer';
import type { CodePage } from '../config/settings.ts';

/** Decodes `bytes[start, end)`. */
export type TextReader = (bytes: Buffer, start: number, end: number) => string;

// TextDecoder('windows-1252') of Node 20 wrongly decodes these bytes as U+0080 to U+009F (0x80 is the euro sign);
// Node 22 and 24 are right. 1250, 1251 and GBK were compared byte by byte on Node 20.20 and are right. Bytes without
// a character stay unchanged, as in the WHATWG tables.
const windows1252From0x80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252From0x80.charAt(character.charCodeAt(0) - 0x80));
}

function decoderOf(codePage: CodePage): (bytes: Buffer) => string {
  if (codePage === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(codePage);
  return (bytes) => {
    // a stream keeps back the first byte of a cut GBK character; the second call forgets it
    const text = decoder.decode(bytes, { stream: true });
    decoder.decode();
    return text;
  };
}

/** Bytes of a UTF-8 character by its first byte; 0 for a byte that starts none. */
function utf8Length(first: number): number {
  if (first >= 0xf0 && first <= 0xf4) return 4;
  if (first >= 0xe0) return first < 0xf0 ? 3 : 0;
  return first >= 0xc2 ? 2 : 0;
}

/**
 * Where the last character starts if `word` is UTF-8 that was cut inside it: RouterOS and SNMP limit texts in bytes.
 * Undefined for anything else. One whole character beyond ASCII must come before, because the end alone may as well be
 * a letter of a code page (`Caf\xe9`).
 */
function startOfCutCharacter(word: Buffer): number | undefined {
  for (let start = word.length - 1; start >= Math.max(0, word.length - 3); start--) {
    const byte = word[start] as number;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const whole = word.subarray(0, start);
    const isCut = utf8Length(byte) > word.length - start;
    return isCut && isUtf8(whole) && whole.some((one) => one >= 0x80) ? start : undefined;
  }
  return undefined;
}

/** Whole texts of SNMP, which arrive as byte strings of their own. */
export function textDecoder(codePage: CodePage): (bytes: Uint8Array) => string {
  const read = textReader(codePage);
  return ({ buffer, byteOffset, byteLength }) =>
    read(Buffer.from(buffer, byteOffset, byteLength), 0, byteLength);
}

/**
 * RouterOS stores bytes without an encoding: newer tools write UTF-8, old WinBox wrote the code page of the PC. Tries
 * ASCII first because nearly every word is ASCII, then UTF-8, then the code page. A character that was cut at the end is
 * left out. Always decodes whole words.
 */
export function textReader(codePage: CodePage): TextReader {
  const decode = decoderOf(codePage);
  return (bytes, start, end) => {
    for (let at = start; at < end; at++) {
      if ((bytes[at] as number) < 0x80) continue;
      const word = bytes.subarray(start, end);
      if (isUtf8(word)) return word.toString('utf8');
      const cutAt = startOfCutCharacter(word);
      return cutAt === undefined ? decode(word) : word.toString('utf8', 0, cutAt);
    }
    return bytes.toString('latin1', start, end);
  };
}
