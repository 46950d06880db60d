import { OutboundError, type OutboundRequest, sendRequest } from './send-request.ts';

export { OutboundError } from './send-request.ts';

export type FetchOptions = Omit<OutboundRequest, 'method' | 'body'>;

/** The body of a response with status 200. Throws {@link OutboundError}. */
export async function fetchText(url: URL, options: FetchOptions): Promise<string> {
  const { status, text } = await sendRequest(url, options);
  if (status === 200) return text;
  throw new OutboundError(`HTTP ${status}`);
}
