import type { TenantId } from './ids.ts';

/** Who acts, and through what: recorded in the audit with every change. */
export interface Actor {
  /** For example `token:tok_…`, `grafana:alice`, `local:root` or `system:rotation`. */
  readonly name: string;
  /** Id of the request, empty outside requests. */
  readonly requestId: string;
  /** Client address, or `local`. */
  readonly source: string;
  /** For a person: the token used, and the account, which stays the same when the name changes. */
  readonly via?: { readonly token: string; readonly account: string };
}

interface Mint {
  readonly tenant: (tenantId: TenantId, actor: Actor) => TenantScope;
  readonly allTenants: (actor: Actor) => AllTenantsScope;
}

let makeTenantScope: Mint['tenant'];
let makeAllTenantsScope: Mint['allTenants'];

/**
 * The right to work on the data of one tenant. Every repository method requires one; only `access/` creates
 * them.
 */
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

  /** True for instances made by the constructor; a look-alike object has no private field. */
  static made(value: object): boolean {
    return #genuine in value && value.#genuine;
  }

  static {
    makeTenantScope = (tenantId, actor) => new TenantScope(tenantId, actor);
  }
}

/** The right to work across tenants: the platform role, key rotation and token look-up. */
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
 * Creates scopes. An architecture test rejects imports of this file outside `access/`: a route gets its scope
 * from the principal of its request.
 */
export const mintScope: Mint = {
  tenant: (tenantId, actor) => makeTenantScope(tenantId, actor),
  allTenants: (actor) => makeAllTenantsScope(actor),
};
