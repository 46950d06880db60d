import { Agent, buildConnector, errors, request } from 'undici';
import { type OutboundTls, tlsReason } from './tls-reason.ts';

export interface OutboundRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly tls?: OutboundTls | undefined;
  readonly maxBytes: number;
  /** Aborts the request and the reading of its response. */
  readonly signal: AbortSignal;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Why a request to another server failed, without its address: the sender of the original request may read
 * it.
 */
export class OutboundError extends Error {
  /** The certificates of the two sides, or the versions of TLS, do not go together. */
  readonly isTls: boolean;

  constructor(message: string, { isTls = false, ...options }: ErrorOptions & { isTls?: boolean } = {}) {
    super(message, options);
    this.isTls = isTls;
  }
}

const reasons: Readonly<Record<string, string>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'the response is too large',
  UND_ERR_SOCKET: 'ECONNRESET',
};

/** A response of any status. Follows no redirects and uses no proxy. Throws {@link OutboundError}. */
export async function sendRequest(url: URL, options: OutboundRequest): Promise<OutboundAnswer> {
  const { method = 'GET', headers = {}, body = null, tls, maxBytes, signal } = options;
  // A new agent per request: requests minutes apart need no open connection.
  const alert: { code?: string | undefined } = {};
  const agent = new Agent({ maxResponseSize: maxBytes, connect: connectorOf(tls, alert) });
  try {
    const answer = await request(url, { dispatcher: agent, method, headers, body, signal });
    return { status: answer.statusCode, text: await answer.body.text() };
  } catch (cause) {
    if (signal.aborted) throw new OutboundError('no response in time', { cause });
    throw readable(cause, alert.code ?? (cause as NodeJS.ErrnoException).code ?? 'unknown error', tls);
  } finally {
    await agent.destroy();
  }
}

/**
 * In TLS 1.3, a server judges our certificate when we take the connection for open. Its alert is an error of the socket that
 * undici does not pass on: it reports a connection that was closed.
 */
function connectorOf(
  { ca, client }: OutboundTls = {},
  alert: { code?: string | undefined },
): buildConnector.connector {
  const connect = buildConnector({
    ...(ca === undefined ? {} : { ca }),
    ...(client === undefined ? {} : { cert: client.cert, key: client.key.reveal() }),
  });
  return (target, done) =>
    connect(target, (...found) => {
      found[1]?.once('error', ({ code }: NodeJS.ErrnoException) => (alert.code = code));
      done(...found);
    });
}

function readable(cause: unknown, code: string, tls: OutboundTls | undefined): OutboundError {
  if (cause instanceof errors.HTTPParserError)
    return new OutboundError('the response is not HTTP', { cause });
  const reason = tlsReason(code, tls);
  if (reason !== undefined) return new OutboundError(reason, { cause, isTls: true });
  return new OutboundError(reasons[code] ?? code, { cause });
}
