import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ExporterError } from '../../errors/exporter-error.ts';

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

/** What a ciphertext is bound to: moved elsewhere, it does not open. */
export type Binding = readonly (string | number)[];

/** AES-256-GCM with a random nonce: nonce, ciphertext and tag as one base64url text. */
export function seal(plain: Uint8Array, key: Uint8Array, binding: Binding): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(JSON.stringify(binding)));
  const parts = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString('base64url');
}

/** The plaintext; fails with `secret.cannot-open` if key, binding or ciphertext do not match. */
export function open(sealed: string, key: Uint8Array, binding: Binding): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(JSON.stringify(binding)));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch (cause) {
    // The cause says nothing but "unable to authenticate", and the binding contains ids only.
    throw new ExporterError(
      'secret.cannot-open',
      `The stored value of ${binding.join('/')} cannot be decrypted.`,
      {
        cause,
      },
    );
  }
}

/** Which record and field a secret belongs to. */
export interface SecretLocation {
  readonly tenantId: string;
  readonly recordId: string;
  readonly field: string;
}

export interface TenantKey {
  readonly version: number;
  readonly bytes: Uint8Array;
}

const format = '1';

/** Encrypts with a data key, which is wrapped by the key of the tenant. */
export function sealSecret(plain: string, location: SecretLocation, key: TenantKey): string {
  const dataKey = randomBytes(keyBytes);
  const text = Buffer.from(plain, 'utf8');
  const sealed = seal(text, dataKey, contentBinding(location));
  const wrapped = seal(dataKey, key.bytes, wrapBinding(location, key.version));
  dataKey.fill(0);
  text.fill(0);
  return [format, wrapped, sealed].join('.');
}

export function openSecret(stored: string, location: SecretLocation, key: TenantKey): string {
  const { wrapped, sealed } = split(stored, location);
  const dataKey = open(wrapped, key.bytes, wrapBinding(location, key.version));
  const plain = open(sealed, dataKey, contentBinding(location));
  dataKey.fill(0);
  return plain.toString('utf8');
}

/** Rewraps the secret under another key of the tenant. The content is not decrypted. */
export function rewrapSecret(
  stored: string,
  location: SecretLocation,
  keys: { readonly from: TenantKey; readonly to: TenantKey },
): string {
  const { wrapped, sealed } = split(stored, location);
  const dataKey = open(wrapped, keys.from.bytes, wrapBinding(location, keys.from.version));
  const again = seal(dataKey, keys.to.bytes, wrapBinding(location, keys.to.version));
  dataKey.fill(0);
  return [format, again, sealed].join('.');
}

function split(stored: string, location: SecretLocation): { wrapped: string; sealed: string } {
  const [version, wrapped, sealed, ...rest] = stored.split('.');
  if (version !== format || wrapped === undefined || sealed === undefined || rest.length > 0) {
    throw new ExporterError(
      'secret.cannot-open',
      `The stored value of ${location.recordId}/${location.field} has an unknown format.`,
    );
  }
  return { wrapped, sealed };
}

/**
 * The content is bound to its place; the version of the tenant key is part of the wrap, which rotation
 * replaces.
 */
const contentBinding = ({ tenantId, recordId, field }: SecretLocation): Binding => [
  tenantId,
  recordId,
  field,
  'content',
];
const wrapBinding = ({ tenantId, recordId, field }: SecretLocation, version: number): Binding => [
  tenantId,
  recordId,
  field,
  version,
];
