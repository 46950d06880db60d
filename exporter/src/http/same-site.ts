import type { FastifyRequest } from 'fastify';
import { ExporterError } from '../errors/exporter-error.ts';

/**
 * Refuses a request that a page of another site makes a browser send, with whatever access the browser's
 * machine has. Browsers mark each of them with Origin or Sec-Fetch-Site, which a page cannot change; curl and
 * Prometheus tools send neither.
 */
export function refuseOtherSites({ headers }: FastifyRequest): void {
  const { origin, host, 'sec-fetch-site': site } = headers;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isOwnSite && (origin === undefined || hostOf(origin) === host?.toLowerCase())) return;
  throw new ExporterError('request.other-site', 'The request comes from a page of another site.');
}

/** `null`, as sent by sandboxed pages and files, is no URL. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
