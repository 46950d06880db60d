import { type BackendSrvRequest, type FetchError, setBackendSrv } from '@grafana/runtime';
import {
  catchError,
  defer,
  delay,
  fromEvent,
  map,
  merge,
  mergeMap,
  Observable,
  of,
  type Subscriber,
  take,
  throwError,
} from 'rxjs';
import { proxyPath } from '../src/api/client.ts';
import { session } from './session.ts';

export interface FakeRequest {
  readonly method: string;
  /** Below /api/v1: /devices/dev_1. Outside the proxy the whole path. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the API answers: a body with 200, or {@link problem} and {@link answer} for another status. */
type Answerer = (request: FakeRequest) => unknown;

class Answer {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

export const answer = (status: number, body?: unknown): unknown => new Answer(status, body);

/** An error as the exporter sends it. */
export const problem = (
  status: number,
  code: string,
  detail: string,
  rest: Readonly<Record<string, unknown>> = {},
): unknown =>
  new Answer(status, {
    type: `urn:${code}`,
    title: detail,
    status,
    code,
    detail,
    instance: 'req_test',
    ...rest,
  });

/** Grafana's own answer when its proxy does not reach the exporter. */
export const exporterAway = (): unknown => new Answer(502, { message: 'Bad Gateway' });

/** A stream that the page has opened; the test sends what the exporter would. */
export class FakeStream {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly #subscriber: Subscriber<unknown>;
  isOpen = true;

  constructor(path: string, headers: Readonly<Record<string, string>>, subscriber: Subscriber<unknown>) {
    this.path = path;
    this.headers = headers;
    this.#subscriber = subscriber;
  }

  /** One line of an answer in lines of JSON. */
  line(data: unknown): void {
    this.#chunk(200, `${JSON.stringify(data)}\n`);
  }

  send(event: string, data: unknown): void {
    this.#chunk(200, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Part of an answer, wherever it is cut. */
  part(piece: string | Uint8Array): void {
    this.#subscriber.next({
      status: 200,
      ok: true,
      data: typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
    });
  }

  /** As Grafana's proxy or the exporter refuses it: the body arrives as data. */
  refuse(status: number, body: unknown): void {
    this.#chunk(status, body === undefined ? '' : JSON.stringify(body));
    this.end();
  }

  end(): void {
    this.#subscriber.complete();
  }

  #chunk(status: number, text: string): void {
    this.#subscriber.next({ status, ok: status < 400, data: new TextEncoder().encode(text) });
  }
}

/**
 * In place of Grafana's BackendSrv: a test says what the API answers to each route, `*` stands for one part of a path.
 * A request nobody answers fails as in the proxy, and is named in `unanswered`.
 */
export class FakeGrafana {
  readonly requests: FakeRequest[] = [];
  readonly unanswered: string[] = [];
  readonly streams: FakeStream[] = [];
  readonly #inParts = new Set<string>();
  readonly #routes: {
    readonly method: string;
    readonly parts: readonly string[];
    readonly answerer: Answerer;
  }[] = [];
  /** Of every answer, so that a test sees what is shown meanwhile. */
  delayMs = 0;

  constructor() {
    setBackendSrv({
      fetch: (request: BackendSrvRequest) => this.#fetch(request),
      chunked: (request: BackendSrvRequest) => this.#chunked(request),
    } as never);
    const own = session();
    this.on('GET /session', () => own);
  }

  /** `on('GET /devices/*', () => device)`; the latest one for a route counts. */
  on(route: string, answerer: Answerer): this {
    const [method = '', path = ''] = route.split(' ');
    this.#routes.unshift({ method, parts: path.split('/'), answerer });
    return this;
  }

  /** Of one route, in order: `sent('POST /test-connection')`. */
  sent(route: string): readonly FakeRequest[] {
    const [method = '', path = ''] = route.split(' ');
    return this.requests.filter(
      (request) => request.method === method && fits(path.split('/'), request.path),
    );
  }

  /** Streams that are open, oldest first. */
  get openStreams(): readonly FakeStream[] {
    return this.streams.filter(({ isOpen }) => isOpen);
  }

  /** From now on a route answers in parts, which the test sends: `inParts('/test-connection')`. */
  inParts(path: string): this {
    this.#inParts.add(path);
    return this;
  }

  /** What is no stream is answered at once, in one part. */
  #chunked(request: BackendSrvRequest): Observable<unknown> {
    const { url, headers } = request;
    if (!url.includes('/stream?') && !this.#inParts.has(url.slice(proxyPath.length)))
      return this.#fetch(request).pipe(
        map((given) => ({ ...(given as object), data: encoded((given as { data: unknown }).data) })),
        catchError(({ status, data }: FetchError) => of({ status, ok: false, data: encoded(data) })),
      );
    return new Observable((subscriber) => {
      const stream = new FakeStream(url.slice(proxyPath.length), headers ?? {}, subscriber);
      this.streams.push(stream);
      return () => {
        stream.isOpen = false;
      };
    });
  }

  #fetch({
    url,
    method = 'GET',
    params,
    data,
    headers,
    abortSignal,
  }: BackendSrvRequest): Observable<unknown> {
    return defer(() => {
      const [address = '', search = ''] = url.split('?');
      const path = address.startsWith(proxyPath) ? address.slice(proxyPath.length) : address;
      const query = { ...Object.fromEntries(new URLSearchParams(search)), ...known(params) };
      const request = { method, path, query, body: data as unknown, headers: headers ?? {} };
      this.requests.push(request);
      const route = this.#routes.find(
        (candidate) => candidate.method === method && fits(candidate.parts, path),
      );
      if (route === undefined) this.unanswered.push(`${method} ${path}`);
      return of(
        route === undefined
          ? answer(404, { message: 'plugin route match not found' })
          : route.answerer(request),
      ).pipe(
        mergeMap(async (given) => await given),
        delay(this.delayMs),
        mergeMap((given) => response(given)),
        // As Grafana does: the observable fails as soon as the caller gives up.
        (answered) =>
          abortSignal === undefined
            ? answered
            : merge(
                answered,
                fromEvent(abortSignal, 'abort').pipe(
                  mergeMap(() => throwError(() => new DOMException('Aborted', 'AbortError'))),
                ),
              ).pipe(take(1)),
      );
    });
  }
}

function response(given: unknown): Observable<unknown> {
  const { status, body } = given instanceof Answer ? given : new Answer(200, given);
  if (status < 400) return of({ status, data: body, ok: true });
  const error: FetchError = { status, data: body, config: { url: '' }, statusText: '' };
  return throwError(() => error);
}

const encoded = (data: unknown): Uint8Array =>
  new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));

const known = (params: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));

const fits = (parts: readonly string[], path: string): boolean => {
  const given = path.split('/');
  return parts.length === given.length && parts.every((part, index) => part === '*' || part === given[index]);
};
