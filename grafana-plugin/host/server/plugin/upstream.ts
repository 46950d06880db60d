import { type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';

/** Between two hops only; a proxy takes them out. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
const connectMs = 30_000;

interface Outgoing {
  readonly target: URL;
  readonly headers: OutgoingHttpHeaders;
  /** Sent instead of that of the request. */
  readonly body?: string | undefined;
}

/** Passes a request on and its answer back, both piece by piece: a stream of events arrives as it is sent. */
export function passOn(
  { target, headers, body }: Outgoing,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const send = target.protocol === 'https:' ? secureRequest : request;
  const sent = withoutHops(headers);
  if (body !== undefined) sent['content-length'] = Buffer.byteLength(body);
  const outgoing = send(target, { method: incoming.method, headers: sent }, (answered) => {
    const { 'set-cookie': _, ...passed } = withoutHops(answered.headers);
    response.writeHead(answered.statusCode ?? 502, answered.statusMessage, {
      'cache-control': 'no-store',
      ...passed,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    });
    response.flushHeaders();
    // Cut off half-way, an answer must not look complete.
    pipeline(answered, response, (error) => {
      if (error) response.destroy();
    });
  });
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) return;
    const limit = setTimeout(() => outgoing.destroy(new TimeoutError()), connectMs);
    for (const end of ['connect', 'close']) socket.once(end, () => clearTimeout(limit));
  });
  outgoing.on('error', (error) => fail(response, error instanceof TimeoutError ? 504 : 502));
  // A page that is left ends its request at the target too.
  response.on('close', () => outgoing.destroy());
  pipeline(body === undefined ? incoming : Readable.from([body]), outgoing, (error) => {
    if (error) outgoing.destroy();
  });
}

class TimeoutError extends Error {}

/** Grafana's proxy says nothing about why. */
export function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'cache-control': 'no-store', 'content-length': 0 }).end();
}

function withoutHops(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const named = String(headers['connection'] ?? '')
    .toLowerCase()
    .split(/ *, */u);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !hopByHop.includes(name) && !named.includes(name)),
  );
}
