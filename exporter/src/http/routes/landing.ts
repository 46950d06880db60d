import type { FastifyInstance } from 'fastify';
import type { Settings } from '../../config/settings.ts';
import type { Identity } from '../identity.ts';
import { landingPage } from './landing-page.ts';
import { landingPolicy } from './landing-style.ts';
import type { RouteContext } from './context.ts';
import { scrape } from '../permission.ts';

/** `GET /`: the page for people. */
export function landingRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, history, version } = context;
  app.route({
    method: 'GET',
    url: '/',
    // It lists devices with their addresses.
    config: { permission: scrape },
    handler: async (request, reply) => {
      const settings = await visibleSettings(service.settings, request.identity, context);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', landingPolicy)
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .send(landingPage({ version, history, settings, hasRegistry: context.directory.hasRegistry }));
    },
  });
}

/**
 * A tenant sees its own devices of the file but no accounts, which belong to the operator of the exporter.
 */
async function visibleSettings(
  settings: Settings,
  identity: Identity,
  { directory }: RouteContext,
): Promise<Settings> {
  if (identity.kind !== 'token' || identity.principal.scope.kind !== 'tenant') return settings;
  const own = await directory.fileTargets(identity.principal.scope);
  const targets = new Map([...own.values()].map((target) => [target.name, target]));
  return { ...settings, targets, auths: new Map() };
}
