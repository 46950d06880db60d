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

/** Refuses to start with a route that does not declare its permission. */
export function demandPermissions(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const permission = route.config?.permission;
    if (permission === undefined || !permissions.includes(permission)) {
      throw new Error(`The route ${String(route.method)} ${route.url} declares no permission.`);
    }
  });
}
