/** One event of a stream. */
export interface ServerSentEvent {
  /** Never `error`: browsers use that name for a lost connection. */
  readonly event: string;
  readonly data: unknown;
  readonly id?: string;
}

/** JSON has no line ends of its own, so one `data` line always suffices. */
export function encodeEvent({ event, data, id }: ServerSentEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`;
}

/** A comment: keeps proxies from closing a quiet connection, and shows us one that is dead. */
export const heartbeat = ': still here\n\n';

/** How long a browser waits before it connects again. */
export const retryLine = (milliseconds: number): string => `retry: ${milliseconds}\n\n`;
