import type { FastifyInstance } from 'fastify';
import type { ExporterError } from '../../errors/exporter-error.ts';
import type { RegistryHealth } from '../../store/health.ts';

/**
 * `/-/healthy` and `/-/ready`, as Prometheus itself has them. Devices play no part: they have `mikrotik_up`. Trouble of
 * the registry is told, but the exporter stays ready: devices of the configuration file are scraped without it.
 */
export function healthRoutes(app: FastifyInstance, registry: RegistryHealth | undefined): void {
  for (const [url, text, showsError] of [
    ['/-/healthy', 'Mikrofleet is healthy.\n', false],
    ['/-/ready', 'Mikrofleet is ready.\n', true],
  ] as const) {
    app.route({
      method: 'GET',
      url,
      config: { permission: 'public' },
      handler: (_request, reply) => {
        const error = showsError ? registry?.error : undefined;
        reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
        return reply.send(error === undefined ? text : text + errorText(error));
      },
    });
  }
}

/** Without the message, which may hold addresses and paths: this route is open to everybody. */
function errorText({ code, description: { summary, remedy } }: ExporterError): string {
  return `But its registry is in trouble: ${summary} ${remedy} [${code}]\n`;
}
