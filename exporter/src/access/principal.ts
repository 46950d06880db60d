import { ExporterError } from '../errors/exporter-error.ts';
import type { Permission } from './permission.ts';
import { type Role, roles, type TokenScope } from './roles.ts';
import type { AllTenantsScope, Scope, TenantScope } from './scope.ts';

/** The authenticated sender of a request, with the scope that repositories require. */
export interface Principal {
  /** Token id, for rate limits and idempotency. */
  readonly tokenId: string;
  /** Null: the token has no end. */
  readonly tokenExpiresAt: string | null;
  /** For people and the audit: name of the token or of the Grafana user. */
  readonly displayName: string;
  readonly role: Role;
  readonly tokenScopes: readonly TokenScope[];
  readonly scope: Scope;
}

export function mayDo(
  { role, tokenScopes }: Pick<Principal, 'role' | 'tokenScopes'>,
  permission: Permission,
): boolean {
  return (
    roles.indexOf(role) >= roles.indexOf(permission.role) &&
    permission.scopes.some((scope) => tokenScopes.includes(scope))
  );
}

/** Refuses what the principal may not do; the message names what is required. */
export function demand(principal: Principal, permission: Permission): void {
  if (mayDo(principal, permission)) return;
  const { name, role, scopes } = permission;
  throw new ExporterError(
    'auth.forbidden',
    `This needs the role ${role} and a token with the scope ${scopes.join(' or ')} (${name}).`,
  );
}

/** The scope for data of a tenant. A platform token belongs to no tenant and has none. */
export function tenantScopeOf({ scope }: Principal): TenantScope {
  if (scope.kind === 'tenant') return scope;
  throw new ExporterError(
    'auth.no-tenant',
    'A platform token belongs to no tenant; use a token of the tenant.',
  );
}

/** The scope for platform work. */
export function platformScopeOf({ scope }: Principal): AllTenantsScope {
  if (scope.kind === 'all-tenants') return scope;
  throw new ExporterError('auth.forbidden', 'This needs a platform token.');
}
