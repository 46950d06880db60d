import type { FetchImplementation } from 'jose';
import { ExporterError } from '../errors/exporter-error.ts';
import { fetchText, OutboundError } from '../outbound/fetch-text.ts';

/** Grafana publishes a handful of keys, some hundred bytes each. */
const maxBytes = 256 * 1024;

/**
 * Fetches signing keys for `jose`, with custom certificate authorities. Throws `auth.grafana-keys` with the
 * reason.
 */
export function fetchKeysWith(ca: string | undefined): FetchImplementation {
  return async (address, { headers, signal }) => {
    try {
      const options = { headers: Object.fromEntries(headers), tls: { ca }, maxBytes, signal };
      return new Response(await fetchText(new URL(address), options));
    } catch (cause) {
      throw cause instanceof OutboundError ? unreadable(cause.message, cause) : cause;
    }
  };
}

/** The error for keys that are missing or unusable. */
export function unreadable(reason: string, cause: unknown): ExporterError {
  return new ExporterError('auth.grafana-keys', `The signing keys of Grafana cannot be read: ${reason}.`, {
    cause,
  });
}
