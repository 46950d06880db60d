import type { FastifyInstance } from 'fastify';
import { type PermissionName, permissionNames } from '../access/permissions.ts';

/** What a route demands: nothing, or one permission of the table. The guard enforces it. */
export const permissions = ['public', ...permissionNames] as const;
export type Permission = 'public' | PermissionName;

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
