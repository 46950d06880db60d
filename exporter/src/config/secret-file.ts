import { readFileSync, statSync } from 'node:fs';
import { whyUnreadable } from './source.ts';

const maxBytes = 64 * 1024;

/**
 * The secret in a file, or why the file cannot be used. A secret that is sent with a line end or a blank too many is
 * rejected by the device with the same words as a wrong one, so whatever is not clearly part of it is refused here.
 */
export function readSecretFile(path: string): { secret: string } | { why: string } {
  let bytes: Buffer;
  try {
    if (statSync(path).size > maxBytes) return { why: `it is larger than ${maxBytes} bytes` };
    bytes = readFileSync(path);
  } catch (error) {
    return { why: whyUnreadable(path, error) };
  }
  const text = decode(bytes);
  if (text === undefined) return { why: 'it is not valid UTF-8; save it as UTF-8' };
  if (isUtf16(bytes)) return { why: 'it is UTF-16, as PowerShell and Notepad write it; save it as UTF-8' };
  // Editors and `echo` end a file with a line break that is not part of the secret.
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '') return { why: 'it is empty' };
  if (/[\r\n]/.test(secret)) return { why: 'it has more than one line; only the secret may be in it' };
  if (secret.trim() === '') return { why: 'it contains blanks only' };
  if (secret.trim() !== secret) {
    return {
      why: 'it begins or ends with blanks; remove them, or put a secret that has them into the configuration file in quotes',
    };
  }
  if (/\p{Cc}/u.test(secret)) return { why: 'it contains a control character' };
  return { secret };
}

/** Without the byte order mark; undefined if it is not UTF-8. UTF-16 is named by the caller. */
function decode(bytes: Buffer): string | undefined {
  if (isUtf16(bytes)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its byte order mark, or by the zero byte that every second letter of ASCII is. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length >= 2 && bytes.length % 2 === 0 && (first === 0) !== (second === 0);
}
