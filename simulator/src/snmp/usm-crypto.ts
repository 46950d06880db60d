import { createCipheriv, createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';

// User-based security model: RFC 3414 (MD5, SHA-1, DES), RFC 3826 (AES-128). RouterOS supports no others.

export type AuthProtocol = 'MD5' | 'SHA1';
export type PrivProtocol = 'DES' | 'AES';

const MEGABYTE = 1_048_576;
const passwordKeys = new Map<string, Buffer>();

/** Password to key: a hash over one megabyte of the repeated password. Expensive, so cached. */
function passwordKey(protocol: AuthProtocol, password: string): Buffer {
  const id = `${protocol}:${password}`;
  const known = passwordKeys.get(id);
  if (known !== undefined) return known;
  const bytes = Buffer.from(password, 'utf8');
  const repeated = Buffer.alloc(MEGABYTE, bytes);
  const key = createHash(protocol.toLowerCase()).update(repeated).digest();
  passwordKeys.set(id, key);
  return key;
}

export function localKey(protocol: AuthProtocol, password: string, engineId: Buffer): Buffer {
  const key = passwordKey(protocol, password);
  return createHash(protocol.toLowerCase()).update(key).update(engineId).update(key).digest();
}

export const DIGEST_LENGTH = 12;

export function digest(protocol: AuthProtocol, key: Buffer, message: Buffer): Buffer {
  return createHmac(protocol.toLowerCase(), key).update(message).digest().subarray(0, DIGEST_LENGTH);
}

export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

export interface Privacy {
  readonly protocol: PrivProtocol;
  readonly key: Buffer;
  readonly boots: number;
  readonly time: number;
  readonly salt: Buffer;
}

interface CipherParts {
  readonly algorithm: string;
  readonly key: Buffer;
  readonly iv: Buffer;
}

function cipherParts(privacy: Privacy): CipherParts {
  if (privacy.protocol === 'AES') {
    const iv = Buffer.alloc(16);
    iv.writeUInt32BE(privacy.boots, 0);
    iv.writeUInt32BE(privacy.time, 4);
    privacy.salt.copy(iv, 8);
    return { algorithm: 'aes-128-cfb', key: privacy.key.subarray(0, 16), iv };
  }
  const iv = Buffer.alloc(8);
  for (let i = 0; i < 8; i++) iv[i] = (privacy.key[8 + i] ?? 0) ^ (privacy.salt[i] ?? 0);
  const single = privacy.key.subarray(0, 8);
  // OpenSSL 3 has DES in a provider that Node does not load; triple DES with the same key three times is equivalent.
  return { algorithm: 'des-ede3-cbc', key: Buffer.concat([single, single, single]), iv };
}

export function encrypt(privacy: Privacy, plain: Buffer): Buffer {
  const { algorithm, key, iv } = cipherParts(privacy);
  const cipher = createCipheriv(algorithm, key, iv).setAutoPadding(false);
  const rest = privacy.protocol === 'DES' ? (8 - (plain.length % 8)) % 8 : 0;
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(rest)])), cipher.final()]);
}

export function decrypt(privacy: Privacy, secret: Buffer): Buffer {
  const { algorithm, key, iv } = cipherParts(privacy);
  const cipher = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(secret), cipher.final()]);
}
