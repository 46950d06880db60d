/** What a person or program may do in a tenant; each role includes the rights of those before it. */
export const roles = ['viewer', 'operator', 'admin', 'platform'] as const;
export type Role = (typeof roles)[number];

/**
 * What a token may be used for, whatever its role. `grafana` is `manage`, but only on behalf of a person
 * identified by Grafana: on its own, a stolen token is useless.
 */
export const tokenScopes = ['scrape', 'discovery', 'manage', 'grafana'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some((scope) => scope === text);
}

/** The lesser of two roles: a person never gets more rights than the token has. */
export function lesserRole(left: Role, right: Role): Role {
  return roles.indexOf(left) <= roles.indexOf(right) ? left : right;
}
