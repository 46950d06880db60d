import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import type { GrafanaSetting } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { fetchKeysWith, unreadable } from './grafana-keys.ts';
import type { Role } from './roles.ts';

/** A person, as identified by Grafana. */
export interface GrafanaUser {
  readonly name: string;
  /** Grafana's identifier of the account, such as `user:1`; unlike the name it never changes. */
  readonly account: string;
  readonly role: Role;
}

const cacheMs = 10 * 60_000;
const cooldownMs = 30_000;
const timeoutMs = 5000;
const clockSkewSeconds = 30;
const maxNameLength = 128;

/** A Grafana server admin is admin of the organisation here, nothing more. */
const grafanaRoles: Readonly<Record<string, Role>> = {
  Viewer: 'viewer',
  Editor: 'operator',
  Admin: 'admin',
  'Grafana Admin': 'admin',
};

/**
 * Verifies `X-Grafana-Id`. Keys are fetched on first use, cached, and fetched again when an unknown key
 * appears.
 */
export class GrafanaIdentity {
  readonly #issuer: string;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;

  constructor({ jwksUrl, issuer, ca }: GrafanaSetting) {
    this.#issuer = issuer;
    this.#keys = createRemoteJWKSet(jwksUrl, {
      cacheMaxAge: cacheMs,
      cooldownDuration: cooldownMs,
      timeoutDuration: timeoutMs,
      [customFetch]: fetchKeysWith(ca),
    });
  }

  /** The audience of such a token is its organisation, `org:1`, which must be that of the tenant. */
  async verify(jwt: string, orgId: number): Promise<GrafanaUser> {
    try {
      const { payload } = await jwtVerify(jwt, this.#keys, {
        // Grafana uses no other algorithm.
        algorithms: ['ES256'],
        issuer: this.#issuer,
        audience: `org:${orgId}`,
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      const account = accountOf(payload);
      return { name: nameOf(payload, account), account, role: roleOf(payload) };
    } catch (cause) {
      throw toIdentityError(cause, orgId);
    }
  }
}

/**
 * Verifies against the current Grafana settings. New settings drop the cached keys, so a reload also helps
 * after Grafana has withdrawn a key.
 */
export function configuredGrafana(
  setting: () => GrafanaSetting | undefined,
): () => GrafanaIdentity | undefined {
  let known: GrafanaSetting | undefined;
  let identity: GrafanaIdentity | undefined;
  return () => {
    const now = setting();
    if (now !== known) identity = now === undefined ? undefined : new GrafanaIdentity(now);
    known = now;
    return identity;
  };
}

/** Anonymous visitors also get a token, which names nobody. */
function accountOf({ sub = '' }: JWTPayload): string {
  if (/^(user|service-account):./.test(sub)) return clean(sub);
  throw new ExporterError('auth.grafana-id', 'The identity from Grafana does not name a person.');
}

function nameOf(payload: JWTPayload, account: string): string {
  const names = [payload['email'], payload['username']].filter((value) => typeof value === 'string');
  return names.map(clean).find((name) => name !== '') ?? account;
}

/**
 * Goes into audit and log. Cut between code points: half a surrogate pair would be stored as something else.
 */
function clean(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '');
  return Array.from(printable).slice(0, maxNameLength).join('');
}

/** A token without a role gets the least. */
function roleOf({ role }: JWTPayload): Role {
  if (role === undefined) return 'viewer';
  const found =
    typeof role === 'string' && Object.hasOwn(grafanaRoles, role) ? grafanaRoles[role] : undefined;
  if (found === undefined)
    throw new ExporterError('auth.grafana-role', 'The Grafana user has no role in the organisation.');
  return found;
}

/** No message contains the token itself. */
function toIdentityError(cause: unknown, orgId: number): unknown {
  if (cause instanceof ExporterError) return cause;
  const code = cause instanceof errors.JOSEError ? cause.code : undefined;
  if (code === undefined || code === 'ERR_JWKS_INVALID' || code === 'ERR_JOSE_GENERIC')
    return unreadable('the response is not a key set', cause);
  if (cause instanceof errors.JWTExpired) return wrong('has expired', code);
  if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'aud') {
    const message = `The identity from Grafana is for another organisation than that of the tenant, which is ${orgId}.`;
    return new ExporterError('auth.grafana-organisation', message, { cause: code });
  }
  if (cause instanceof errors.JWTClaimValidationFailed) return wrong(`does not match: ${cause.claim}`, code);
  return wrong('is not genuine', code);
}

/** The cause is a code only: errors of `jose` contain the claims. */
function wrong(what: string, cause: string): ExporterError {
  return new ExporterError('auth.grafana-id', `The identity from Grafana ${what}.`, { cause });
}
