import { AllTenantsScope, TenantScope } from './mint-scope.ts';

export type { Actor, AllTenantsScope, TenantScope } from './mint-scope.ts';
export type Scope = TenantScope | AllTenantsScope;

/** Types do not exist at run time; this check also catches a forged object. */
export function assertScope(scope: Scope): void {
  const value: unknown = scope;
  if (typeof value === 'object' && value !== null && (TenantScope.made(value) || AllTenantsScope.made(value)))
    return;
  throw new TypeError('This call needs a scope created by the access module.');
}

/** Refuses a tenant scope where the work concerns all tenants. */
export function assertAllTenants(scope: AllTenantsScope): void {
  if (!AllTenantsScope.made(scope)) throw new TypeError('This call needs the platform scope.');
}

/** Refuses the all-tenants scope where the work concerns one tenant. */
export function assertTenant(scope: TenantScope): void {
  if (!TenantScope.made(scope)) throw new TypeError('This call needs the scope of one tenant.');
}
