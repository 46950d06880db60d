import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;
/** The id of one kind of record. The prefix shows the kind to people and to the compiler. */
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix };

/** Defined here, not with its records, because every scope contains one. */
export type TenantId = Id<'ten'>;

/**
 * Owns platform tokens, the audit of platform operations and the leases for work across tenants. Not a tenant
 * with users.
 */
export const platformTenant = 'ten_platform' as TenantId;

/** Excludes letters that look alike, since people read ids aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 20;

/** An opaque id such as `dev_7h2k…`: 100 random bits, so ids of other tenants cannot be guessed. */
export function newId<Prefix extends string>(prefix: Prefix): Id<Prefix> {
  return `${prefix}_${spell(randomBytes(idLength))}` as Id<Prefix>;
}

/** Encodes bytes as an id, 5 bits from each of the first 20. */
export function spell(bytes: Uint8Array): string {
  return [...bytes.subarray(0, idLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
