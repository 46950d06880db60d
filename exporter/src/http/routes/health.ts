import type { FastifyInstance } from 'fastify';
import type { ExporterError } from '../../errors/exporter-error.ts';
import type { RegistryHealth } from '../../store/health.ts';

/**
 * `/-/healthy` and `/-/ready`, as in Prometheus. Devices do not matter here: they have `mikrotik_up`.
 * Registry errors are shown, but the exporter stays ready: devices of the configuration file do not need the
 * registry.
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

/** Without the message, which may contain addresses and paths: this route is public. */
function errorText({ code, description: { summary, remedy } }: ExporterError): string {
  return `Registry error: ${summary} ${remedy} [${code}]\n`;
}
