import type { FastifyInstance } from 'fastify';
import { inSlices } from '../../concurrency/slices.ts';
import { compressBody } from '../../exposition/compress.ts';
import { encodeSteps } from '../../exposition/encode.ts';
import { negotiate } from '../../exposition/negotiate.ts';
import { readFleet } from '../../fleet/read-fleet.ts';
import { scrape } from '../permission.ts';
import type { RouteContext } from './context.ts';
import { readQuery } from './query.ts';

/**
 * `GET /fleet`: what the inventory knows and no device can say, for Prometheus with `honor_labels`. The complete
 * inventory or an error: a part of it would let alerts resolve.
 */
export function fleetRoute(app: FastifyInstance, { directory, maintenance }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/fleet',
    exposeHeadRoute: false,
    config: { permission: scrape },
    handler: async (request, reply) => {
      readQuery(request.query, []);
      const { identity, headers } = request;
      if (identity.kind === 'anonymous' && identity.tokenError !== undefined) throw identity.tokenError;
      // Without a token, those of the file: a user of the web configuration file belongs to no tenant.
      const scope = identity.kind === 'token' ? identity.principal.scope : undefined;
      const families = await readFleet(directory, scope, (sites) => maintenance(scope, sites));
      const { format, contentType } = negotiate(headers.accept);
      const { bytes } = await inSlices(encodeSteps(families, format));
      const body = await compressBody(bytes, headers['accept-encoding']);
      if (body.encoding !== undefined) reply.header('content-encoding', body.encoding);
      return reply.type(contentType).header('vary', 'Accept, Accept-Encoding').send(body.bytes);
    },
  });
}
