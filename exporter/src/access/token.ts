import { type Id, type TenantId, platformTenant } from './ids.ts';
import type { Role, TokenScope } from './roles.ts';
import type { AllTenantsScope } from './scope.ts';

export type TokenId = Id<'tok'>;

export interface Token {
  /** The platform tenant for tokens that belong to no tenant. */
  readonly tenantId: TenantId;
  readonly id: TokenId;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly createdBy: string;
  /** Null: never, for service tokens of the platform's operator. */
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** A presented token that is genuine; it may still be revoked or expired. */
export interface PresentedToken {
  readonly token: Token;
  readonly isTenantActive: boolean;
}

/** Looks up tokens. */
export interface TokenSource {
  present(scope: AllTenantsScope, text: string): Promise<PresentedToken | undefined>;
  /** Records that a token was used. */
  noteUse(scope: AllTenantsScope, token: Token): Promise<void>;
}

/** Whether the time of a token is over. */
export function hasExpired({ expiresAt }: Pick<Token, 'expiresAt'>, nowMs = Date.now()): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= nowMs;
}

/** Whether a token belongs to no tenant. */
export const isPlatformToken = ({ tenantId }: Token): boolean => tenantId === platformTenant;
