import { featureRoutes } from '../../src/management/index.generated.ts';
import type { ApiRoute } from '../../src/management/define-route.ts';
import type { CallOptions } from './fixture.ts';

export const routes = featureRoutes.flatMap((feature) => feature.routes);

export const nameOf = ({ method, path }: ApiRoute): string => `${method} ${path}`;

/** A body that matches the schema of the route: its first example. */
export function optionsFor(route: ApiRoute, token: string): CallOptions {
  const examples = (route.body as { examples?: unknown[] } | undefined)?.examples;
  const type = route.consumes?.[1];
  return {
    token,
    ...(route.body === undefined ? {} : { body: examples?.[0] ?? {} }),
    headers: {
      ...(route.ifMatch ? { 'if-match': '*' } : {}),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
  };
}

/** The path with an id, and its required query. */
export function pathFor({ path, query }: ApiRoute, id: string): string {
  const needed = (query?.required ?? []).map((name): [string, string] => {
    const { examples } = (query?.properties[name] ?? {}) as { examples?: string[] };
    return [name, examples?.[0] ?? 'health'];
  });
  return `${path.replace(':id', id)}?${new URLSearchParams(needed).toString()}`;
}
