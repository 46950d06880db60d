import type { TenantId } from './ids.ts';
import { mintScope } from './mint-scope.ts';
import { assertTenant, assertAllTenants, type Scope, type TenantScope } from './scope.ts';

/**
 * The scope for the record that was found with `scope`: the platform may work on any tenant, a tenant on itself only.
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
