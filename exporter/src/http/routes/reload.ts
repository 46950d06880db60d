import type { FastifyInstance } from 'fastify';
import { ConfigurationError } from '../../config/configuration-error.ts';
import { readFlag, readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { refuseOtherSites } from '../same-site.ts';
import { operate } from '../permission.ts';

/**
 * `POST /-/reload`: reloads the configuration file. A bad file changes nothing; the response lists all its
 * errors. `force=true` accepts a file without most of the targets.
 */
export function reloadRoute(app: FastifyInstance, { reload, service }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/-/reload',
    config: { permission: operate },
    handler: async (request, reply) => {
      refuseOtherSites(request);
      const force = readFlag('force', readQuery(request.query, ['force']).force);
      reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
      try {
        await reload({ force });
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        reply.errorCode = error.code;
        return reply
          .code(422)
          .send(`Configuration not reloaded; the old one stays in use.\n${error.message}\n`);
      }
      return reply.send(`Configuration reloaded: ${service.settings.targets.size} targets.\n`);
    },
  });
}
