import { ExporterError } from '../../errors/exporter-error.ts';

/**
 * RouterOS 7.24.4 answers a word of about 62 KB and silently closes the connection at 100 KB (measured by MikroDash),
 * so longer words are refused here, with a reason.
 */
export const longestSentWord = 60 * 1024;

const firstReservedByte = 0xf8;

/** Length of the prefix that starts with this byte; 0 for the reserved control bytes 0xF8 to 0xFF. */
export function prefixSize(firstByte: number): number {
  if (firstByte < 0x80) return 1;
  if (firstByte < 0xc0) return 2;
  if (firstByte < 0xe0) return 3;
  if (firstByte < 0xf0) return 4;
  return firstByte < firstReservedByte ? 5 : 0;
}

/** The length encoded in a prefix of `size` bytes at `at`; the bytes must be present. */
export function readLength(bytes: Buffer, at: number, size: number): number {
  switch (size) {
    case 1:
      return bytes.readUInt8(at);
    case 2:
      return bytes.readUInt16BE(at) & 0x3fff;
    case 3:
      return bytes.readUIntBE(at, 3) & 0x1f_ffff;
    case 4:
      return bytes.readUInt32BE(at) & 0x0fff_ffff;
    default:
      return bytes.readUInt32BE(at + 1);
  }
}

/** The length prefix of a word to send. The router accepts prefixes of up to four bytes only (Manual: API). */
export function lengthPrefix(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const prefix = Buffer.alloc(length < 0x4000 ? 2 : length < 0x20_0000 ? 3 : 4);
  if (length < 0x4000) prefix.writeUInt16BE(length | 0x8000);
  else if (length < 0x20_0000) prefix.writeUIntBE(length | 0xc0_0000, 0, 3);
  else if (length < 0x1000_0000) prefix.writeUInt32BE((length | 0xe000_0000) >>> 0);
  else throw new ExporterError('internal.bug', `A word of ${length} bytes cannot be sent to RouterOS.`);
  return prefix;
}

/** One buffer for the whole sentence: separate writes cost 40 ms each with Nagle and delayed acknowledgements. */
export function encodeSentence(words: readonly string[]): Buffer {
  const parts: Buffer[] = [];
  for (const word of words) {
    const bytes = Buffer.from(word, 'utf8');
    if (bytes.length > longestSentWord) {
      // Names only the first word, the command: the others can contain a secret.
      throw new ExporterError(
        'internal.bug',
        `A word of ${bytes.length} bytes for ${words[0]?.slice(0, 80)} was not sent: RouterOS closes the connection on words of more than about ${longestSentWord} bytes.`,
      );
    }
    // An empty word would end the sentence early.
    if (bytes.length > 0) parts.push(lengthPrefix(bytes.length), bytes);
  }
  parts.push(Buffer.of(0));
  return Buffer.concat(parts);
}
