import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream';

/** What data is asked for with. Anything else, such as administration, is not passed on. */
const allowed =
  /^\/api\/v1\/(?:query|query_range|query_exemplars|series|labels|label\/\w+\/values|metadata|rules|alerts|status\/buildinfo)$/u;

/** Passes a request of the page on to Prometheus, unchanged but for its address. */
export function passToPrometheus(
  { prometheus, path }: { readonly prometheus: URL; readonly path: string },
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const [pathname = ''] = path.split('?');
  if (!allowed.test(pathname)) {
    answer(response, 404, `${pathname} is not passed on to Prometheus.`);
    return;
  }
  const target = new URL(prometheus.pathname.replace(/\/$/u, '') + path, prometheus);
  const { method = '', headers } = incoming;
  if (method !== 'GET' && method !== 'POST') {
    answer(response, 405, `${method} is not passed on to Prometheus.`);
    return;
  }
  const send = target.protocol === 'https:' ? secureRequest : request;
  // What a browser sends along for other programs under the same name is none of Prometheus' business.
  const { cookie: _, authorization: __, ...passed } = headers;
  const outgoing = send(target, { method, headers: { ...passed, host: target.host } }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    // Cut off half-way, an answer must not look complete.
    pipeline(answered, response, (error) => {
      if (error) response.destroy();
    });
  });
  outgoing.on('error', (error) => answer(response, 502, `Prometheus does not answer: ${error.message}`));
  // A page that is left must not keep Prometheus busy.
  response.on('close', () => outgoing.destroy());
  pipeline(incoming, outgoing, (error) => {
    if (error) outgoing.destroy();
  });
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
