import type { FastifyInstance } from 'fastify';

/**
 * Who may use a route: anybody, whoever may scrape, or whoever may operate the exporter. Nothing is enforced yet, but a
 * route cannot be added without an answer.
 */
export const permissions = ['public', 'scrape', 'operate'] as const;
export type Permission = (typeof permissions)[number];

declare module 'fastify' {
  interface FastifyContextConfig {
    permission: Permission;
  }
}

/** Refuses to start with a route that does not declare its permission. Gives the list of all, for a test to walk. */
export function demandPermissions(app: FastifyInstance): ReadonlyMap<string, Permission> {
  const declared = new Map<string, Permission>();
  app.addHook('onRoute', (route) => {
    const permission = route.config?.permission;
    if (permission === undefined || !permissions.includes(permission)) {
      throw new Error(`The route ${String(route.method)} ${route.url} declares no permission.`);
    }
    for (const method of [route.method].flat()) declared.set(`${method} ${route.url}`, permission);
  });
  return declared;
}
