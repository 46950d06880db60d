import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { limitParameters } from './tenant-limit.ts';

/** What data is asked for with. Anything else, such as administration, is not passed on. */
const allowed =
  /^\/api\/v1\/(?:query|query_range|query_exemplars|series|labels|label\/\w+\/values|metadata|rules|alerts|status\/buildinfo)$/u;

interface Asked {
  readonly prometheus: URL;
  /** Whose series are shown; undefined: all. */
  readonly tenant: string | undefined;
  /** With its query. */
  readonly path: string;
}

/** Passes a request of the page on to Prometheus, unchanged but for its address and the tenant that it is limited to. */
export async function passToPrometheus(
  { prometheus, tenant, path }: Asked,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [pathname = '', query = ''] = path.split('?');
  if (!allowed.test(pathname)) {
    answer(response, 404, `${pathname} is not passed on to Prometheus.`);
    return;
  }
  const { method = '', headers } = incoming;
  if (method !== 'GET' && method !== 'POST') {
    answer(response, 405, `${method} is not passed on to Prometheus.`);
    return;
  }
  let passed: Passed | undefined;
  try {
    passed =
      tenant === undefined
        ? { query, body: incoming, headers }
        : await limitTo(tenant, { pathname, query }, incoming);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    answer(response, 400, error.message);
    return;
  }
  if (passed === undefined) {
    answer(response, 404, `${pathname} cannot be limited to one tenant.`);
    return;
  }
  const base = prometheus.pathname.replace(/\/$/u, '');
  const target = new URL(`${base}${pathname}?${passed.query}`, prometheus);
  const send = target.protocol === 'https:' ? secureRequest : request;
  // What a browser sends along for other programs under the same name is none of Prometheus' business.
  const { cookie: _, authorization: __, ...others } = passed.headers;
  const outgoing = send(target, { method, headers: { ...others, host: target.host } }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    // Cut off half-way, an answer must not look complete.
    pipeline(answered, response, (error) => {
      if (error) response.destroy();
    });
  });
  outgoing.on('error', (error) => answer(response, 502, `Prometheus does not answer: ${error.message}`));
  // A page that is left must not keep Prometheus busy.
  response.on('close', () => outgoing.destroy());
  pipeline(passed.body, outgoing, (error) => {
    if (error) outgoing.destroy();
  });
}

interface Passed {
  readonly query: string;
  readonly body: Readable;
  readonly headers: IncomingHttpHeaders;
}

async function limitTo(
  tenant: string,
  { pathname, query }: { readonly pathname: string; readonly query: string },
  incoming: IncomingMessage,
): Promise<Passed | undefined> {
  const { method, headers } = incoming;
  const form = method === 'POST' ? await text(incoming) : '';
  // Prometheus takes what is asked for from both.
  const limited = limitParameters(pathname, new URLSearchParams(`${query}&${form}`), tenant)?.toString();
  if (limited === undefined) return undefined;
  if (method === 'GET') return { query: limited, body: Readable.from([]), headers };
  const length = String(Buffer.byteLength(limited));
  return { query: '', body: Readable.from([limited]), headers: { ...headers, 'content-length': length } };
}

/** In the form of Prometheus' own errors, so that a panel shows it like one. */
function answer(response: ServerResponse, status: number, error: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ status: 'error', errorType: 'host', error }));
}
