import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Secret } from '../config/secret.ts';

const secretBytes = 32;
const form = /^mkf_([0-9a-z]{20})_([A-Za-z0-9_-]{43})([0-9a-f]{8})$/;

/**
 * Text of a new token: `mkf_<id>_<32 random bytes><checksum>`. The id finds the row; the checksum catches
 * typing errors.
 */
export function makeTokenText(id: string): Secret {
  const body = `mkf_${id.replace(/^tok_/, '')}_${randomBytes(secretBytes).toString('base64url')}`;
  return new Secret(body + checksum(body));
}

/** The id in a well-formed token. Does not check whether the token is valid. */
export function readTokenId(text: string): string | undefined {
  const id = form.exec(text)?.[1];
  return id !== undefined && checksum(text.slice(0, -8)) === text.slice(-8) ? `tok_${id}` : undefined;
}

/** 32 random bytes cannot be recovered from their digest, so a slow hash is not needed. */
export function hashToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
