import { Agent, errors, request } from 'undici';

export interface OutboundRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Certificate authorities to use instead of Node's, which its own `fetch` cannot take. */
  readonly ca?: string | undefined;
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
export class OutboundError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'the response is too large',
  UND_ERR_SOCKET: 'ECONNRESET',
};

/** A response of any status. Follows no redirects and uses no proxy. Throws {@link OutboundError}. */
export async function sendRequest(url: URL, options: OutboundRequest): Promise<OutboundAnswer> {
  const { method = 'GET', headers = {}, body = null, ca, maxBytes, signal } = options;
  // A new agent per request: requests minutes apart need no open connection.
  const agent = new Agent({ maxResponseSize: maxBytes, connect: ca === undefined ? {} : { ca } });
  try {
    const answer = await request(url, { dispatcher: agent, method, headers, body, signal });
    return { status: answer.statusCode, text: await answer.body.text() };
  } catch (cause) {
    throw signal.aborted ? new OutboundError('no response in time', { cause }) : readable(cause);
  } finally {
    await agent.destroy();
  }
}

function readable(cause: unknown): OutboundError {
  if (cause instanceof errors.HTTPParserError)
    return new OutboundError('the response is not HTTP', { cause });
  const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
  return new OutboundError(reasons[code] ?? code, { cause });
}
