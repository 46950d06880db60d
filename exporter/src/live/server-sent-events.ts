/** One event of a stream. */
export interface ServerSentEvent {
  /** Never `error`: browsers use that name for a lost connection. */
  readonly event: string;
  readonly data: unknown;
  readonly id?: string;
}

/** JSON contains no line breaks, so one `data` line is enough. */
export function encodeEvent({ data, ...head }: ServerSentEvent): string {
  return eventOfText(head, JSON.stringify(data));
}

/** An event whose data is JSON text already. */
export function eventOfText({ event, id }: Omit<ServerSentEvent, 'data'>, json: string): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `event: ${event}\n${idLine}data: ${json}\n\n`;
}

/** A comment: keeps proxies from closing an idle connection, and detects a dead one. */
export const heartbeat = ': still here\n\n';

/** How long a browser waits before it reconnects. */
export const retryLine = (milliseconds: number): string => `retry: ${milliseconds}\n\n`;
