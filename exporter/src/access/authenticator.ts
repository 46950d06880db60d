import { ExporterError } from '../errors/exporter-error.ts';
import type { GrafanaIdentity, GrafanaUser } from './grafana-identity.ts';
import type { TenantId } from './ids.ts';
import { type Actor, type AllTenantsScope, mintScope } from './mint-scope.ts';
import type { Principal } from './principal.ts';
import { lesserRole } from './roles.ts';
import { hasExpired, isPlatformToken, type Token, type TokenSource } from './token.ts';
import { TenantSuspended } from './tenant-suspended.ts';
import { TokenUses } from './token-uses.ts';

/** The parts of a request that identify its sender. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The header `X-Grafana-Id`, which Grafana adds to identify its user. */
  readonly grafanaId: string | undefined;
  readonly requestId: string;
  /** Client address. */
  readonly source: string;
}

/** Looks up the tenant of a token. */
export interface TenantSource {
  get(scope: AllTenantsScope, id: TenantId): Promise<{ readonly grafanaOrgId: number | null }>;
}

export interface AuthenticatorDeps {
  readonly tokens: TokenSource;
  readonly tenants: TenantSource;
  /** The Grafana whose identities are accepted. Undefined: the header is ignored, since it proves nothing. */
  readonly grafana: () => GrafanaIdentity | undefined;
  /** Called when the use of a token could not be recorded. The request itself is not affected. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Turns a request into a principal. Nothing is cached: a revoked token stops working at once on every
 * machine.
 */
export class Authenticator {
  readonly #deps: AuthenticatorDeps;
  readonly #scope = mintScope.allTenants({ name: 'system:access', requestId: '', source: 'local' });

  readonly #uses: TokenUses;

  constructor(deps: AuthenticatorDeps) {
    this.#deps = deps;
    const { tokens, onError = () => undefined } = deps;
    this.#uses = new TokenUses({ tokens, scope: this.#scope, onError });
  }

  /** Await this before closing the database. */
  async close(): Promise<void> {
    await this.#uses.settled();
  }

  async authenticate(credentials: Credentials): Promise<Principal> {
    const token = await this.#readToken(credentials);
    const person = await this.#findPerson(token, credentials.grafanaId);
    this.#uses.note(token);
    return toPrincipal(token, person, credentials);
  }

  async #readToken(credentials: Credentials): Promise<Token> {
    const { authorization } = credentials;
    if (authorization === undefined) {
      throw new ExporterError('auth.missing-token', 'The request has no Authorization header with a token.');
    }
    const text = /^Bearer +(\S{1,256})$/i.exec(authorization)?.[1];
    const presented = text === undefined ? undefined : await this.#deps.tokens.present(this.#scope, text);
    if (presented === undefined) throw new ExporterError('auth.bad-token', 'The token is unknown.');
    const { token, isTenantActive } = presented;
    if (token.revokedAt !== null)
      throw new ExporterError('auth.revoked-token', `The token ${token.id} was revoked.`);
    if (hasExpired(token)) {
      throw new ExporterError('auth.expired-token', `The token ${token.id} expired at ${token.expiresAt}.`);
    }
    if (!isTenantActive) throw new TenantSuspended(toLister(token, credentials));
    return token;
  }

  /** The person behind a request. A token with the scope `grafana` is useless without one. */
  async #findPerson(token: Token, jwt: string | undefined): Promise<GrafanaUser | undefined> {
    const grafana = this.#deps.grafana();
    const wanted = token.scopes.includes('grafana');
    if (wanted && grafana === undefined) {
      throw new ExporterError(
        'auth.grafana-not-configured',
        'The token is for Grafana users, but no Grafana is configured.',
      );
    }
    if (wanted && jwt === undefined) {
      throw new ExporterError(
        'auth.grafana-id-missing',
        'The token is for Grafana users, but the request has no X-Grafana-Id header.',
      );
    }
    if (grafana === undefined || jwt === undefined || isPlatformToken(token)) return undefined;
    return this.#readPerson(grafana, token, jwt);
  }

  async #readPerson(grafana: GrafanaIdentity, token: Token, jwt: string): Promise<GrafanaUser> {
    const { grafanaOrgId } = await this.#deps.tenants.get(this.#scope, token.tenantId);
    if (grafanaOrgId === null) {
      throw new ExporterError(
        'auth.grafana-organisation',
        'The tenant of the token has no Grafana organisation.',
      );
    }
    return grafana.verify(jwt, grafanaOrgId);
  }
}

/** The least a token can be. One for people from Grafana is nothing without the person. */
function toLister(token: Token, credentials: Credentials): Principal | undefined {
  const { scopes } = token;
  if (!scopes.includes('discovery') || scopes.includes('grafana')) return undefined;
  return { ...toPrincipal(token, undefined, credentials), role: 'viewer', tokenScopes: ['discovery'] };
}

function toPrincipal(token: Token, person: GrafanaUser | undefined, credentials: Credentials): Principal {
  const { requestId, source } = credentials;
  const actor: Actor =
    person === undefined
      ? { name: `token:${token.id}`, requestId, source }
      : {
          name: `grafana:${person.name}`,
          requestId,
          source,
          via: { token: token.id, account: person.account },
        };
  return {
    tokenId: token.id,
    tokenExpiresAt: token.expiresAt,
    displayName: person?.name ?? token.name,
    role: person === undefined ? token.role : lesserRole(person.role, token.role),
    tokenScopes: token.scopes,
    scope: isPlatformToken(token) ? mintScope.allTenants(actor) : mintScope.tenant(token.tenantId, actor),
  };
}
