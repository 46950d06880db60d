import type { components } from '../../api/schema.generated.ts';

export type Token = components['schemas']['Token'];
export type NewToken = components['schemas']['NewToken'];

export const tokenScopes = ['scrape', 'discovery', 'manage', 'grafana'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Roles that somebody of the tenant can give. */
export const tokenRoles = ['viewer', 'operator', 'admin'] as const;

/** As the exporter allows. */
export const maxDays = 365;
export const maxGraceHours = 720;

const dayMs = 86_400_000;
/** From then on the exporter warns every day. */
const soonMs = 30 * dayMs;

export type Validity = 'revoked' | 'ended' | 'soon' | 'valid' | 'endless';

export function validityOf({ revoked_at: revoked, expires_at: expires }: Token, nowMs: number): Validity {
  if (revoked !== null) return 'revoked';
  if (expires === null) return 'endless';
  const left = Date.parse(expires) - nowMs;
  if (left <= 0) return 'ended';
  return left < soonMs ? 'soon' : 'valid';
}

export const isEnded = (validity: Validity): boolean => validity === 'revoked' || validity === 'ended';

const order: readonly Validity[] = ['soon', 'valid', 'endless', 'ended', 'revoked'];

/** What ends first is first, and what has ended is last. */
export const byEnd = (nowMs: number) => (left: Token, right: Token) =>
  order.indexOf(validityOf(left, nowMs)) - order.indexOf(validityOf(right, nowMs)) ||
  (left.expires_at ?? '').localeCompare(right.expires_at ?? '') ||
  left.name.localeCompare(right.name);
