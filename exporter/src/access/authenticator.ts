import { ExporterError } from '../errors/exporter-error.ts';
import { isPlatformToken, type Token, type TokenRepository } from '../registry/repositories/tokens.ts';
import type { TenantRepository } from '../registry/repositories/tenants.ts';
import type { GrafanaIdentity, GrafanaUser } from './grafana-identity.ts';
import { mintScope } from './mint-scope.ts';
import type { Principal } from './principal.ts';
import { lesserRole } from './roles.ts';
import { TokenUses } from './token-uses.ts';

/** What of a request says who sent it. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The header `X-Grafana-Id`, which Grafana adds for the person that uses it. */
  readonly grafanaId: string | undefined;
  readonly requestId: string;
  /** Address of the client. */
  readonly source: string;
}

export interface AuthenticatorDeps {
  readonly tokens: TokenRepository;
  readonly tenants: TenantRepository;
  /** Absent: the header of Grafana is not looked at, and every user of it has the role of its token. */
  readonly grafana?: GrafanaIdentity;
  /** Hears of uses of a token that could not be noted, which no request suffers from. */
  readonly onFault?: (fault: unknown) => void;
}

/** Turns a request into a principal. Nothing is remembered: a revoked token ends at once on every machine. */
export class Authenticator {
  readonly #deps: AuthenticatorDeps;
  readonly #scope = mintScope.allTenants({ name: 'system:access', requestId: '', source: 'local' });

  readonly #uses: TokenUses;

  constructor(deps: AuthenticatorDeps) {
    this.#deps = deps;
    const { tokens, onFault = () => undefined } = deps;
    this.#uses = new TokenUses({ tokens, scope: this.#scope, onFault });
  }

  /** To be awaited before the database closes. */
  async close(): Promise<void> {
    await this.#uses.settled();
  }

  async authenticate(credentials: Credentials): Promise<Principal> {
    const { grafana } = this.#deps;
    const token = await this.#readToken(credentials.authorization);
    const person =
      grafana !== undefined && credentials.grafanaId !== undefined && !isPlatformToken(token)
        ? await this.#readPerson(grafana, token, credentials.grafanaId)
        : undefined;
    this.#uses.note(token);
    return toPrincipal(token, person, credentials);
  }

  async #readToken(authorization: string | undefined): Promise<Token> {
    if (authorization === undefined) {
      throw new ExporterError('auth.missing-token', 'The request has no header Authorization with a token.');
    }
    const text = /^Bearer +(\S{1,256})$/i.exec(authorization)?.[1];
    const presented = text === undefined ? undefined : await this.#deps.tokens.present(this.#scope, text);
    if (presented === undefined) throw new ExporterError('auth.bad-token', 'The token is not known.');
    const { token, tenantState } = presented;
    if (token.revokedAt !== null)
      throw new ExporterError('auth.revoked-token', `The token ${token.id} was revoked.`);
    if (Date.parse(token.expiresAt) <= Date.now()) {
      throw new ExporterError('auth.expired-token', `The token ${token.id} expired at ${token.expiresAt}.`);
    }
    if (tenantState !== 'active')
      throw new ExporterError('auth.tenant-suspended', 'The tenant of the token is suspended.');
    return token;
  }

  async #readPerson(grafana: GrafanaIdentity, token: Token, jwt: string): Promise<GrafanaUser> {
    const { grafanaOrgId } = await this.#deps.tenants.get(this.#scope, token.tenantId);
    if (grafanaOrgId === null) {
      throw new ExporterError(
        'auth.grafana-id',
        'The tenant of the token is bound to no Grafana organisation.',
      );
    }
    return grafana.verify(jwt, grafanaOrgId);
  }
}

function toPrincipal(token: Token, person: GrafanaUser | undefined, credentials: Credentials): Principal {
  const { requestId, source } = credentials;
  const name = person === undefined ? `token:${token.id}` : `grafana:${person.name}`;
  const actor = { name, requestId, source };
  return {
    tokenId: token.id,
    displayName: person?.name ?? token.name,
    role: person?.role === undefined ? token.role : lesserRole(person.role, token.role),
    tokenScopes: token.scopes,
    scope: isPlatformToken(token) ? mintScope.allTenants(actor) : mintScope.tenant(token.tenantId, actor),
  };
}
