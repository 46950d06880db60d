import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

export type TenantId = Branded<'tenant'>;
export type SiteId = Branded<'site'>;
export type DeviceId = Branded<'device'>;
export type CredentialId = Branded<'credential'>;
export type TokenId = Branded<'token'>;
export type HistoryId = Branded<'history'>;

interface IdKinds {
  readonly ten: TenantId;
  readonly site: SiteId;
  readonly dev: DeviceId;
  readonly cred: CredentialId;
  readonly tok: TokenId;
  readonly hist: HistoryId;
}

/** Owns platform tokens, the audit of platform operations and the leases that concern all tenants. No tenant of users. */
export const platformTenant = 'ten_platform' as TenantId;

/** Without letters that look alike, since people read ids aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 20;

/** An opaque id such as `dev_7h2k…`: 100 random bits, so that nobody finds another tenant's by counting. */
export function newId<P extends keyof IdKinds>(prefix: P): IdKinds[P] {
  return `${prefix}_${spell(randomBytes(idLength))}` as IdKinds[P];
}

/** Bytes in the form of an id, 5 bits of each of the first 20. */
export function spell(bytes: Uint8Array): string {
  return [...bytes.subarray(0, idLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
