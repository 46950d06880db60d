import type { FastifyInstance } from 'fastify';
import { landingPage } from '../landing-page.ts';
import { landingPolicy } from '../landing-style.ts';
import type { RouteContext } from './context.ts';

/** `GET /`: the page for people. */
export function landingRoute(app: FastifyInstance, { service, history, version }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/',
    // It lists devices with their addresses.
    config: { permission: 'scrape' },
    handler: (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', landingPolicy)
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .send(landingPage({ version, history, settings: service.settings })),
  });
}
