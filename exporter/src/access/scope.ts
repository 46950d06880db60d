import { AllTenantsScope, TenantScope } from './mint-scope.ts';

export type { Actor, AllTenantsScope, TenantScope } from './mint-scope.ts';
export type Scope = TenantScope | AllTenantsScope;

/** Types vanish when the program runs; this holds against a forged object too. */
export function assertScope(scope: Scope): void {
  const value: unknown = scope;
  if (typeof value === 'object' && value !== null && (TenantScope.made(value) || AllTenantsScope.made(value)))
    return;
  throw new TypeError('This work needs a scope made by the access module.');
}

/** Refuses the scope of a tenant where the work concerns all of them. */
export function assertAllTenants(scope: AllTenantsScope): void {
  if (!AllTenantsScope.made(scope)) throw new TypeError('This work needs the scope of the platform.');
}

/** Refuses the scope of all tenants where the work concerns one. */
export function assertTenant(scope: TenantScope): void {
  if (!TenantScope.made(scope)) throw new TypeError('This work needs the scope of one tenant.');
}
