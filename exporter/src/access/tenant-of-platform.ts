import type { TenantId } from './ids.ts';
import { mintScope } from './mint-scope.ts';
import { assertTenant, assertAllTenants, type Scope, type TenantScope } from './scope.ts';

/**
 * The scope for a record found with `scope`: the platform may work on any tenant, a tenant only on itself.
 * Undefined for another tenant.
 */
export function narrowScope(scope: Scope, tenantId: TenantId): TenantScope | undefined {
  if (scope.kind === 'all-tenants') {
    assertAllTenants(scope);
    return mintScope.tenant(tenantId, scope.actor);
  }
  assertTenant(scope);
  return scope.tenantId === tenantId ? scope : undefined;
}
