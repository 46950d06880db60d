import type { FastifyInstance } from 'fastify';
import { compressBody } from '../../exposition/compress.ts';
import { readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { scrape } from '../permission.ts';

/** `GET /metrics`: metrics of the exporter itself. */
export function metricsRoute(app: FastifyInstance, { metrics }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/metrics',
    config: { permission: scrape },
    handler: async (request, reply) => {
      readQuery(request.query, []);
      const body = await compressBody(
        Buffer.from(await metrics.render()),
        request.headers['accept-encoding'],
      );
      if (body.encoding !== undefined) reply.header('content-encoding', body.encoding);
      return reply.type(metrics.contentType).header('vary', 'Accept-Encoding').send(body.bytes);
    },
  });
}
