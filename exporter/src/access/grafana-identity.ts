import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Role } from './roles.ts';

export interface GrafanaSetting {
  /** Where Grafana publishes its signing keys: `https://grafana.example/api/signing-keys/keys`. */
  readonly jwksUrl: URL;
  /** `root_url` of the Grafana, as it stands in its tokens. */
  readonly issuer: string;
}

/** A person, as Grafana vouches for. */
export interface GrafanaUser {
  readonly name: string;
  readonly orgId: number;
  /** Undefined where Grafana leaves the role out; then the role of the token counts. */
  readonly role: Role | undefined;
}

const cacheMs = 10 * 60_000;
const cooldownMs = 30_000;
const timeoutMs = 5000;
const clockSkewSeconds = 30;

/** Grafana's server admin is admin of the organisation and nothing more here. */
const grafanaRoles: Readonly<Record<string, Role>> = {
  Viewer: 'viewer',
  Editor: 'operator',
  Admin: 'admin',
  'Grafana Admin': 'admin',
};

/** Verifies `X-Grafana-Id`. Keys are fetched when first needed, kept, and fetched again for a key that is new. */
export class GrafanaIdentity {
  readonly #issuer: string;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;

  constructor({ jwksUrl, issuer }: GrafanaSetting) {
    this.#issuer = issuer;
    this.#keys = createRemoteJWKSet(jwksUrl, {
      cacheMaxAge: cacheMs,
      cooldownDuration: cooldownMs,
      timeoutDuration: timeoutMs,
    });
  }

  /** The audience of such a token is its organisation: `org:1`. It has to be that of the tenant. */
  async verify(jwt: string, orgId: number): Promise<GrafanaUser> {
    try {
      const { payload } = await jwtVerify(jwt, this.#keys, {
        algorithms: ['ES256', 'RS256', 'EdDSA'],
        issuer: this.#issuer,
        audience: `org:${orgId}`,
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp', 'sub'],
      });
      return { name: nameOf(payload), orgId, role: roleOf(payload) };
    } catch (cause) {
      throw refusal(cause);
    }
  }
}

function nameOf(payload: JWTPayload): string {
  const name = [payload['email'], payload['username'], payload.sub].find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  // eslint-disable-next-line no-control-regex -- goes into audit and log
  return (name ?? 'unknown').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 128);
}

function roleOf(payload: JWTPayload): Role | undefined {
  const { role } = payload;
  if (role === undefined) return undefined;
  const found =
    typeof role === 'string' && Object.hasOwn(grafanaRoles, role) ? grafanaRoles[role] : undefined;
  if (found === undefined)
    throw new ExporterError('auth.forbidden', 'The Grafana user has no role in the organisation.');
  return found;
}

/** The token itself is in no message. */
function refusal(cause: unknown): unknown {
  if (cause instanceof ExporterError) return cause;
  if (cause instanceof errors.JWTExpired) {
    return new ExporterError('auth.grafana-id', 'The identity from Grafana has expired.', {
      cause: cause.code,
    });
  }
  if (cause instanceof errors.JWTClaimValidationFailed) {
    return new ExporterError('auth.grafana-id', `The identity from Grafana does not fit: ${cause.claim}.`, {
      cause: cause.code,
    });
  }
  const unreachable =
    cause instanceof errors.JWKSTimeout ||
    !(cause instanceof errors.JOSEError) ||
    cause.code === 'ERR_JOSE_GENERIC';
  if (unreachable)
    return new ExporterError('auth.grafana-keys', 'The signing keys of Grafana cannot be read.', { cause });
  return new ExporterError('auth.grafana-id', 'The identity from Grafana is not genuine.', {
    cause: cause.code,
  });
}
