import type { IncomingHttpHeaders } from 'node:http';

/** Names under which no page of somebody else is served to a browser of this machine. */
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;

/**
 * Why a request is not answered; undefined if it is. The server knows no users and passes on all that Prometheus knows. A page of
 * another site can let its own name resolve to this machine (DNS rebinding), and then the Host header still has that name; or it
 * asks from where it is, which browsers mark with Origin or Sec-Fetch-Site. A link from another site to a board is neither.
 */
export function whyRefused(path: string, headers: IncomingHttpHeaders): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!ownHost.test(host)) {
    return `This page is only for its own machine: open it under 127.0.0.1 or localhost, not ${JSON.stringify(host)}.`;
  }
  if (!path.startsWith('/api/')) return undefined;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (isOwnSite && (origin === undefined || hostOf(origin) === host.toLowerCase())) return undefined;
  return 'The request comes from a page of another site.';
}

/** Of a sandboxed page or a file it is `null`, which is no URL. */
const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
