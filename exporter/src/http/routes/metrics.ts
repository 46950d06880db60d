import type { FastifyInstance } from 'fastify';
import { compressBody } from '../../exposition/compress.ts';
import { readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { renderTokenExpiry } from '../../telemetry/token-metrics.ts';
import { scrape } from '../permission.ts';

/** `GET /metrics`: metrics of the exporter itself. */
export function metricsRoute(app: FastifyInstance, { metrics, tokenExpiry }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/metrics',
    config: { permission: scrape },
    handler: async (request, reply) => {
      readQuery(request.query, []);
      const { identity } = request;
      // A tenant sees its own tokens.
      const scope = identity.kind === 'token' ? identity.principal.scope : undefined;
      const tokens = tokenExpiry === undefined ? '' : await renderTokenExpiry(tokenExpiry(scope));
      const body = await compressBody((await metrics.render()) + tokens, request.headers['accept-encoding']);
      if (body.encoding !== undefined) reply.header('content-encoding', body.encoding);
      return reply.type(metrics.contentType).header('vary', 'Accept-Encoding').send(body.bytes);
    },
  });
}
