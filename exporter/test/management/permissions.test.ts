import { describe, expect, it } from 'vitest';
import type { TenantId } from '../../src/access/ids.ts';
import { mintScope } from '../../src/access/mint-scope.ts';
import { demand } from '../../src/access/principal.ts';
import { type Role, roles, type TokenScope } from '../../src/access/roles.ts';
import { scopeOf } from '../../src/http/api/run-route.ts';
import { permissions } from '../../src/http/permission.ts';
import type { ApiRoute } from '../../src/management/define-route.ts';
import { nameOf, routes } from './route-call.ts';
import { scopeSets } from './scope-sets.ts';

const actor = { name: 'token:tok_test', requestId: 'req-1', source: '192.0.2.1' };

/** The checks of a route before its handler runs: the guard, then the owner of the data. */
function decide(role: Role, tokenScopes: readonly TokenScope[], route: ApiRoute): string {
  const scope =
    role === 'platform' ? mintScope.allTenants(actor) : mintScope.tenant('ten_acme' as TenantId, actor);
  const principal = {
    tokenId: 'tok_test',
    tokenExpiresAt: null,
    displayName: 'test',
    role,
    tokenScopes,
    scope,
  };
  try {
    demand(principal, route.permission);
    scopeOf(route.tenancy, principal);
    return 'let in';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** The same, derived from the declared permission of the route. */
function expected(role: Role, scopes: readonly TokenScope[], { permission, tenancy }: ApiRoute): string {
  const isEnough = roles.indexOf(role) >= roles.indexOf(permission.role);
  if (!isEnough || !scopes.some((scope) => permission.scopes.includes(scope))) return 'auth.forbidden';
  return role === 'platform' && tenancy === 'tenant' ? 'auth.no-tenant' : 'let in';
}

describe('permissions', () => {
  it('of routes are all declared', () => {
    for (const { permission } of routes) expect(permissions).toContain(permission);
  });

  it('of routes for the platform are those of its role alone', () => {
    for (const { permission, tenancy } of routes) {
      if (tenancy === 'platform') expect(permission.role).toBe('platform');
    }
  });

  describe.each(roles)('of %s', (role) => {
    it.each(scopeSets.map((scopes) => [scopes]))(
      'with %s are those that it declares, on every route',
      (scopes) => {
        const outcomes = (of: typeof decide) =>
          routes.map((route) => [nameOf(route), of(role, scopes, route)]);
        expect(outcomes(decide)).toEqual(outcomes(expected));
      },
    );
  });

  it('let somebody into every route, and never everybody', () => {
    for (const route of routes) {
      const outcomes = roles.flatMap((role) => scopeSets.map((scopes) => decide(role, scopes, route)));
      expect(outcomes, nameOf(route)).toContain('let in');
      expect(outcomes, nameOf(route)).toContain('auth.forbidden');
    }
  });
});
