import { config, getBackendSrv } from '@grafana/runtime';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Subscription } from 'rxjs';
import { proxyPath } from '../api/client.ts';
import { type ApiError, answerError, toApiError } from '../api/api-error.ts';

interface StreamOptions {
  readonly deviceId: string;
  readonly resource: string;
  readonly intervalSeconds: number;
  readonly onEvent: (event: EventSourceMessage) => void;
  /** Undefined: it ended as it should, after its ten minutes or with the exporter. */
  readonly onEnd: (error: ApiError | undefined) => void;
}

/**
 * Live values as server-sent events through Grafana's proxy. Not by EventSource: it cannot send the header that names the
 * organisation, and would read as the one that was chosen last in any tab.
 */
export function openEventStream(options: StreamOptions): () => void {
  const { deviceId, resource, intervalSeconds, onEvent, onEnd } = options;
  const parser = createParser({ onEvent });
  const decoder = new TextDecoder();
  const query = new URLSearchParams({ resources: resource, interval_seconds: String(intervalSeconds) });
  let refusedWith: number | undefined;
  let refusal = '';
  const subscription: Subscription = getBackendSrv()
    .chunked({
      url: `${proxyPath}/devices/${encodeURIComponent(deviceId)}/stream?${query.toString()}`,
      method: 'GET',
      headers: { Accept: 'text/event-stream', 'X-Grafana-Org-Id': String(config.bootData.user.orgId) },
      showErrorAlert: false,
    })
    .subscribe({
      next: ({ data, ok, status }) => {
        const chunk = decoder.decode(data, { stream: true });
        if (ok) {
          parser.feed(chunk);
          return;
        }
        // A refusal is no error here: it arrives as data too, in parts, or without any as when the exporter is away.
        refusedWith = status;
        refusal += chunk;
      },
      error: (error: unknown) => onEnd(toApiError(error)),
      complete: () => onEnd(refusedWith === undefined ? undefined : answerError(refusedWith, refusal)),
    });
  return () => subscription.unsubscribe();
}
