import type { TenantId } from './ids.ts';

/** Who acts, and through what: what the audit records of every change. */
export interface Actor {
  /** For example `token:tok_…`, `grafana:alice`, `local:root` or `system:rotation`. */
  readonly name: string;
  /** Id of the request, empty outside requests. */
  readonly requestId: string;
  /** Address that the request came from, or `local`. */
  readonly source: string;
  /** For a person: the token that spoke for it, and its account, which stays when the name changes. */
  readonly via?: { readonly token: string; readonly account: string };
}

interface Mint {
  readonly tenant: (tenantId: TenantId, actor: Actor) => TenantScope;
  readonly allTenants: (actor: Actor) => AllTenantsScope;
}

let makeTenantScope: Mint['tenant'];
let makeAllTenantsScope: Mint['allTenants'];

/** The right to work on the data of one tenant. Every method of a repository wants one; only `access/` makes them. */
export class TenantScope {
  readonly kind = 'tenant';
  readonly tenantId: TenantId;
  readonly actor: Actor;
  readonly #genuine = true;

  private constructor(tenantId: TenantId, actor: Actor) {
    this.tenantId = tenantId;
    this.actor = actor;
    Object.freeze(this);
  }

  /** True for what the constructor made; a look-alike object has no private field. */
  static made(value: object): boolean {
    return #genuine in value && value.#genuine;
  }

  static {
    makeTenantScope = (tenantId, actor) => new TenantScope(tenantId, actor);
  }
}

/** The right to work across tenants: the platform role, rotation of keys, and the search for a token. */
export class AllTenantsScope {
  readonly kind = 'all-tenants';
  readonly actor: Actor;
  readonly #genuine = true;

  private constructor(actor: Actor) {
    this.actor = actor;
    Object.freeze(this);
  }

  static made(value: object): boolean {
    return #genuine in value && value.#genuine;
  }

  static {
    makeAllTenantsScope = (actor) => new AllTenantsScope(actor);
  }
}

/**
 * Makes scopes. Importing this file outside `access/` is an error that a test of the architecture finds: a route gets
 * its scope from the principal of its request.
 */
export const mintScope: Mint = {
  tenant: (tenantId, actor) => makeTenantScope(tenantId, actor),
  allTenants: (actor) => makeAllTenantsScope(actor),
};
