import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

/**
 * Accepts only requests for these host names. A page can let its own name resolve to this exporter (DNS
 * rebinding) and then read the answers; the Host header still has the name of the page. Addresses and
 * localhost are always accepted, since no page is served under them by somebody else. Without names, every
 * host is accepted.
 */
export function allowHosts(app: FastifyInstance, names: readonly string[]): void {
  if (names.length === 0) return;
  const allowed = new Set(names.map((name) => name.toLowerCase()));
  app.addHook('onRequest', async ({ headers, routeOptions }) => {
    // Load balancers ask for health under any name, and the answer says nothing.
    if (routeOptions.config?.permission === 'public') return;
    const host = nameOf(headers.host ?? '');
    if (isIP(host) !== 0 || host === 'localhost' || allowed.has(host)) return;
    throw new ExporterError(
      'request.host-not-allowed',
      `The host ${quoteDeviceText(host)} is not one of --web.allowed-hosts.`,
    );
  });
}

/** The host without port and brackets. */
function nameOf(host: string): string {
  const parts = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host.toLowerCase());
  return (parts?.[1] ?? parts?.[2] ?? host).replace(/\.$/, '');
}
