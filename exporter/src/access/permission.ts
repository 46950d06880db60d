import type { Role, TokenScope } from './roles.ts';

/**
 * What a route requires. Which tenant it applies to follows from the scope of the principal, never from a
 * permission. Each permission is declared once, by its feature.
 */
export interface Permission {
  /** For example `site.read`. */
  readonly name: string;
  /** The lowest role that has it; higher roles have it too. */
  readonly role: Role;
  /** A token needs one of these scopes. */
  readonly scopes: readonly TokenScope[];
  readonly meaning: string;
}

/** Scopes of tokens for everything but Prometheus. */
export const manage = ['manage', 'grafana'] as const satisfies readonly TokenScope[];

export function permission(name: string, role: Role, meaning: string): Permission {
  return { name, role, scopes: manage, meaning };
}
