import { type Id, type TenantId, platformTenant } from './ids.ts';
import type { Role, TokenScope } from './roles.ts';
import type { AllTenantsScope } from './scope.ts';

export type TokenId = Id<'tok'>;

export interface Token {
  /** The tenant of the platform for tokens that belong to no tenant. */
  readonly tenantId: TenantId;
  readonly id: TokenId;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** A token that was presented and is genuine; whether it may still be used is another question. */
export interface PresentedToken {
  readonly token: Token;
  readonly isTenantActive: boolean;
}

/** Where tokens are looked up. */
export interface TokenSource {
  present(scope: AllTenantsScope, text: string): Promise<PresentedToken | undefined>;
  /** Notes that a token was used. */
  noteUse(scope: AllTenantsScope, token: Token): Promise<void>;
}

/** Whether a token belongs to no tenant. */
export const isPlatformToken = ({ tenantId }: Token): boolean => tenantId === platformTenant;
