import type { FastifyInstance } from 'fastify';

/** `/-/healthy` and `/-/ready`, as Prometheus itself has them. Devices play no part: they have `mikrotik_up`. */
export function healthRoutes(app: FastifyInstance): void {
  for (const [url, text] of [
    ['/-/healthy', 'Mikroscope is healthy.\n'],
    ['/-/ready', 'Mikroscope is ready.\n'],
  ] as const) {
    app.route({
      method: 'GET',
      url,
      config: { permission: 'public' },
      handler: (_request, reply) =>
        reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text),
    });
  }
}
