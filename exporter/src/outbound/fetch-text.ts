import { Agent, errors, request } from 'undici';

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Authorities in place of those of Node, which its own `fetch` cannot have. */
  readonly ca?: string | undefined;
  readonly maxBytes: number;
  /** Ends the request, and the reading of its answer. */
  readonly signal: AbortSignal;
}

/** Why another server gave no answer that can be used, without its address: who sent the request may read it. */
export class OutboundError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'the answer is too large',
  UND_ERR_SOCKET: 'ECONNRESET',
};

/** The body of an answer with status 200. Follows no redirect and uses no proxy. Throws {@link OutboundError}. */
export async function fetchText(url: URL, options: FetchOptions): Promise<string> {
  const { headers = {}, ca, maxBytes, signal } = options;
  // One for each request: what is asked for every few minutes keeps no connection open.
  const agent = new Agent({ maxResponseSize: maxBytes, connect: ca === undefined ? {} : { ca } });
  try {
    const { statusCode, body } = await request(url, { dispatcher: agent, headers, signal });
    if (statusCode === 200) return await body.text();
    throw new OutboundError(`HTTP ${statusCode}`);
  } catch (cause) {
    throw signal.aborted ? new OutboundError('no answer in time', { cause }) : readable(cause);
  } finally {
    await agent.destroy();
  }
}

function readable(cause: unknown): OutboundError {
  if (cause instanceof OutboundError) return cause;
  if (cause instanceof errors.HTTPParserError) return new OutboundError('the answer is not HTTP', { cause });
  const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
  return new OutboundError(reasons[code] ?? code, { cause });
}
