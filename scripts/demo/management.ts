/** Sends a request to the management API of the exporter and reads its answer. Throws if it is refused. */
export type Send = (method: string, path: string, body?: object) => Promise<Answer>;

/** What the demo needs of an answer. */
interface Answer {
  readonly id?: string;
  readonly token?: string;
}

export function senderOf(
  exporter: string,
  { token, signal }: { readonly token: string; readonly signal: AbortSignal },
): Send {
  return async (method, path, body) => {
    const request = {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    };
    const answer = await fetch(`${exporter}/api/v1/${path}`, request);
    if (!answer.ok) throw new Error(`${method} ${path} of the exporter: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}
