import { DataQueryErrorType } from '@grafana/data';
import { type BackendSrv, type BackendSrvRequest, config, type FetchResponse } from '@grafana/runtime';
import {
  catchError,
  filter,
  from,
  lastValueFrom,
  map,
  mergeMap,
  Observable,
  Subject,
  takeUntil,
  tap,
  throwError,
  throwIfEmpty,
} from 'rxjs';
import { fromFetch } from 'rxjs/fetch';
import { failed, showSuccess } from './backend-alerts.ts';
import { addressOf, initOf, isLocal } from './backend-request.ts';

type Options = Partial<BackendSrvRequest>;

/** Calls to Grafana's server, with the manners of its own service: errors, alerts, and requests that replace each other. */
class Backend implements BackendSrv {
  readonly #started = new Subject<string>();

  fetch<T>(request: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable((observer) => {
      const { requestId } = request;
      if (requestId !== undefined) this.#started.next(requestId);
      return this.#once<T>(local(request)).subscribe(observer);
    });
  }

  #once<T>(request: BackendSrvRequest): Observable<FetchResponse<T>> {
    const { requestId } = request;
    return this.#send(request).pipe(
      mergeMap((response) => from(answerOf<T>(response, request))),
      map((answer) => {
        if (answer.ok) return answer;
        const { status, statusText, data } = answer;
        // oxlint-disable-next-line typescript/only-throw-error
        throw { status, statusText, data, config: request };
      }),
      tap((answer) => showSuccess(answer)),
      catchError((error: unknown) => throwError(() => failed(request, error))),
      takeUntil(this.#started.pipe(filter((id) => id === requestId))),
      throwIfEmpty(() => ({
        type: DataQueryErrorType.Cancelled,
        cancelled: true,
        data: null,
        status: -1,
        statusText: 'Request was aborted',
        config: request,
      })),
    );
  }

  #send(request: BackendSrvRequest): Observable<Response> {
    return fromFetch(addressOf(request), initOf(request, config.bootData.user.orgId));
  }

  /** Each piece as it arrives; `data` is undefined in the first, which only has the headers. */
  chunked(request: BackendSrvRequest): Observable<FetchResponse<Uint8Array | undefined>> {
    return new Observable((observer) => {
      const { requestId } = request;
      if (requestId !== undefined) this.#started.next(requestId);
      const own = local(request);
      const stopping = new AbortController();
      const read = async (): Promise<void> => {
        const init = initOf(own, config.bootData.user.orgId);
        const signals = [stopping.signal, ...(own.abortSignal === undefined ? [] : [own.abortSignal])];
        const response = await fetch(addressOf(own), { ...init, signal: AbortSignal.any(signals) });
        const envelope = { ...headOf(response, own), data: undefined };
        const reader = response.body?.getReader();
        if (!response.ok || reader === undefined) {
          observer.next(envelope);
          observer.complete();
          return;
        }
        for (;;) {
          const { value, done } = await reader.read();
          if (value !== undefined) observer.next({ ...envelope, data: value });
          if (done) break;
        }
        observer.complete();
      };
      read().catch((error: unknown) => {
        if (!stopping.signal.aborted) observer.error(error);
      });
      const replaced = this.#started
        .pipe(filter((id) => id === requestId))
        .subscribe(() => stopping.abort('canceled'));
      return () => {
        replaced.unsubscribe();
        stopping.abort('unsubscribed');
      };
    });
  }

  resolveCancelerIfExists(requestId: string): void {
    this.#started.next(requestId);
  }

  request<T>(request: BackendSrvRequest): Promise<T> {
    return lastValueFrom(this.fetch<T>(request).pipe(map(({ data }) => data)));
  }

  datasourceRequest<T>(request: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(request));
  }

  get<T>(url: string, params?: Options['params'], requestId?: string, options: Options = {}): Promise<T> {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T>(url: string, data?: unknown, options: Options = {}): Promise<T> {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options: Options = {}): Promise<T> {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  put<T>(url: string, data?: unknown, options: Options = {}): Promise<T> {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  patch<T>(url: string, data?: unknown, options: Options = {}): Promise<T> {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }
}

/** A path is taken from the base of the page, without a slash at either end. */
function local(request: BackendSrvRequest): BackendSrvRequest {
  if (!isLocal(request.url)) return request;
  return { ...request, url: request.url.replace(/^\//u, '').replace(/\/$/u, '') };
}

async function answerOf<T>(response: Response, request: BackendSrvRequest): Promise<FetchResponse<T>> {
  return { ...headOf(response, request), data: (await bodyOf(response, request)) as T };
}

async function bodyOf(response: Response, { responseType }: BackendSrvRequest): Promise<unknown> {
  if (responseType === 'arraybuffer') return await response.arrayBuffer();
  if (responseType === 'blob') return await response.blob();
  if (responseType === 'text') return await response.text();
  if (responseType === 'json') {
    if (response.headers.get('Content-Length') === '0') return {};
    return await response.json();
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function headOf(response: Response, request: BackendSrvRequest): Omit<FetchResponse, 'data'> {
  const { status, statusText, ok, headers, url, type, redirected } = response;
  return { status, statusText, ok, headers, url, type, redirected, config: request };
}

export const backend: BackendSrv = new Backend();
