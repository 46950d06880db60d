import type { FastifyInstance } from 'fastify';
import { manage, type Permission, permission } from '../access/permission.ts';
import { features } from '../management/features.generated.ts';

export const scrape: Permission = {
  name: 'scrape',
  role: 'viewer',
  scopes: ['scrape', ...manage],
  meaning: 'Read metrics of devices.',
};
export const discovery: Permission = {
  name: 'discovery',
  role: 'viewer',
  scopes: ['discovery', 'scrape', ...manage],
  meaning: 'List devices for Prometheus.',
};
export const operate = permission('operate', 'platform', 'Reload the configuration of the exporter.');

/** All permissions: those of the routes here, and those declared by features. */
export const permissions: readonly Permission[] = [
  scrape,
  discovery,
  operate,
  ...features.flatMap((feature) => feature.permissions),
];

/** What a route requires: nothing, or one permission. The guard enforces it. */
export type Demand = 'public' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    permission: Demand;
    /**
     * The route answers a caller whose token cannot be judged with the state of a device, which reveals nothing:
     * an HTTP error would leave devices without series.
     */
    answersDown?: true;
  }
}

/** Refuses to start with a route that declares no permission. Returns the names of all, for tests. */
export function demandPermissions(app: FastifyInstance): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  app.addHook('onRoute', (route) => {
    const demand = route.config?.permission;
    if (demand === undefined || (demand !== 'public' && !permissions.includes(demand))) {
      throw new Error(`The route ${String(route.method)} ${route.url} declares no permission.`);
    }
    const name = demand === 'public' ? demand : demand.name;
    for (const method of [route.method].flat()) declared.set(`${method} ${route.url}`, name);
  });
  return declared;
}
