import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { throwError, timeout } from 'rxjs';
import { type ApiError, toApiError, unreachable } from '../api/api-error.ts';
import { readChunks } from '../api/read-chunks.ts';

interface StreamOptions {
  readonly deviceId: string;
  readonly resource: string;
  readonly intervalSeconds: number;
  readonly onEvent: (event: EventSourceMessage) => void;
  /** Undefined: it ended as it should, after its ten minutes or with the exporter. */
  readonly onEnd: (error: ApiError | undefined) => void;
}

/** Three heartbeats of the exporter: the connection is gone, and nobody has said so, as after a laptop slept. */
const silentMs = 45_000;

/**
 * Live values as server-sent events through Grafana's proxy. Not by EventSource: it cannot send the header that names the
 * organisation, and would read as the one that was chosen last in any tab.
 */
export function openEventStream({
  deviceId,
  resource,
  intervalSeconds,
  onEvent,
  onEnd,
}: StreamOptions): () => void {
  const parser = createParser({ onEvent });
  const query = new URLSearchParams({ resources: resource, interval_seconds: String(intervalSeconds) });
  const subscription = readChunks({
    path: `/devices/${encodeURIComponent(deviceId)}/stream?${query.toString()}`,
    accept: 'text/event-stream',
  })
    .pipe(timeout({ each: silentMs, with: () => throwError(unreachable) }))
    .subscribe({
      next: (chunk) => parser.feed(chunk),
      error: (error: unknown) => onEnd(toApiError(error)),
      complete: () => onEnd(undefined),
    });
  return () => subscription.unsubscribe();
}
