import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';

/** What the page needs of Prometheus. Anything else, such as its administration, is not passed on. */
const allowed = /^\/api\/v1\/(?:query|query_range|label\/\w+\/values)$/u;

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
  const { method, headers } = incoming;
  const send = target.protocol === 'https:' ? secureRequest : request;
  const { cookie: _, ...passed } = headers;
  const outgoing = send(target, { method, headers: { ...passed, host: target.host } }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  outgoing.on('error', (error) => answer(response, 502, `Prometheus does not answer: ${error.message}`));
  // A page that is left must not keep Prometheus busy.
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
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
