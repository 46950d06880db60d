/** What a person or program may do inside a tenant, each role with the rights of those before it. */
export const roles = ['viewer', 'operator', 'admin', 'platform'] as const;
export type Role = (typeof roles)[number];

/**
 * What a token may be used for, whatever the role of its owner. `grafana` is `manage`, but only in the name of a person
 * that Grafana vouches for: who finds the token alone can do nothing with it.
 */
export const tokenScopes = ['scrape', 'discovery', 'manage', 'grafana'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some((scope) => scope === text);
}

/** The lesser of two roles: a person never gets more through a token than the token may. */
export function lesserRole(left: Role, right: Role): Role {
  return roles.indexOf(left) <= roles.indexOf(right) ? left : right;
}
