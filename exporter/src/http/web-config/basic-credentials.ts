import { Secret } from '../../config/secret.ts';

export interface BasicCredentials {
  readonly user: string;
  readonly password: Secret;
}

/** bcrypt uses 72 bytes; anything far longer is not a password. */
const maxLength = 1024;

/** User and password of an `Authorization: Basic …` header (RFC 7617). */
export function readBasicCredentials(header: string | undefined): BasicCredentials | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined || encoded.length > maxLength) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  return { user: text.slice(0, colon), password: new Secret(text.slice(colon + 1)) };
}
