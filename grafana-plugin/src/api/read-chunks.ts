import { config, getBackendSrv } from '@grafana/runtime';
import { Observable } from 'rxjs';
import { answerError, toApiError } from './api-error.ts';
import { proxyPath } from './client.ts';

export interface ChunkedCall {
  /** Below /api/v1, with its query. */
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly accept: string;
}

/**
 * An answer in parts, as text, while it is being made. Fails with an ApiError if it is refused. Unsubscribing closes the connection, which
 * ends the work behind it. Grafana names the organisation in other requests by itself, but not in these.
 */
export function readChunks({ path, method = 'GET', body, accept }: ChunkedCall): Observable<string> {
  return new Observable((subscriber) => {
    const decoder = new TextDecoder();
    let refusedWith: number | undefined;
    let refusal = '';
    return getBackendSrv()
      .chunked({
        url: proxyPath + path,
        method,
        headers: {
          Accept: accept,
          'X-Grafana-Org-Id': String(config.bootData.user.orgId),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        data: body,
        showErrorAlert: false,
      })
      .subscribe({
        next: ({ data, ok, status }) => {
          const chunk = decoder.decode(data, { stream: true });
          if (ok) {
            subscriber.next(chunk);
            return;
          }
          // A refusal is no error here: it arrives as data too, in parts, or without any as when the exporter is away.
          refusedWith = status;
          refusal += chunk;
        },
        error: (error: unknown) => subscriber.error(toApiError(error)),
        complete: () => {
          if (refusedWith === undefined) subscriber.complete();
          else subscriber.error(answerError(refusedWith, refusal));
        },
      });
  });
}
