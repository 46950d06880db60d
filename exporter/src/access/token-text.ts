import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Secret } from '../config/secret.ts';

const secretBytes = 32;
const form = /^mkf_([0-9a-z]{20})_([A-Za-z0-9_-]{43})([0-9a-f]{8})$/;

/** Text of a new token: `mkf_<id>_<32 random bytes><checksum>`. The id finds the row, the checksum finds typing errors. */
export function makeTokenText(id: string): Secret {
  const body = `mkf_${id.replace(/^tok_/, '')}_${randomBytes(secretBytes).toString('base64url')}`;
  return new Secret(body + checksum(body));
}

/** The id inside a token that is written correctly. Says nothing about whether it is valid. */
export function readTokenId(text: string): string | undefined {
  const id = form.exec(text)?.[1];
  return id !== undefined && checksum(text.slice(0, -8)) === text.slice(-8) ? `tok_${id}` : undefined;
}

/** 32 random bytes cannot be guessed from their digest, so no slow hash is needed. */
export function hashToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
