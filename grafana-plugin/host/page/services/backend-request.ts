import type { BackendSrvRequest } from '@grafana/runtime';

export const isLocal = (url: string): boolean => !/^https?:/u.test(url);

/** Queries show their errors in panels. */
export const isDataQuery = (url: string): boolean =>
  /(?:^|\/)api\/(?:datasources\/proxy|ds\/query|tsdb\/query)/u.test(url) || url.includes('/resources/');

/** Empty values of `params` are left out, and lists repeat their name, as in Grafana. */
export function addressOf({ url, params }: BackendSrvRequest): string {
  const pairs = Object.entries(params ?? {})
    .filter(([, value]) => value !== undefined && !hasNoLength(value))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`,
      ),
    );
  if (pairs.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

const hasNoLength = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'length' in value && value.length === 0;

export function initOf(request: BackendSrvRequest, organisation: number): RequestInit {
  const { method = 'GET', abortSignal, credentials = 'same-origin' } = request;
  const headers = headersOf(request, organisation);
  const body = bodyOf(request, headers);
  return {
    method,
    headers,
    credentials,
    ...(body === undefined ? {} : { body }),
    ...(abortSignal === undefined ? {} : { signal: abortSignal }),
  };
}

function headersOf(
  { url, method = 'GET', headers: own = {} }: BackendSrvRequest,
  organisation: number,
): Headers {
  const headers = new Headers(own as Record<string, string>);
  if (isLocal(url)) {
    headers.set('X-Grafana-Org-Id', String(organisation));
    const authorization = headers.get('Authorization');
    if (authorization !== null) {
      // Grafana's own server would take it for a log-in.
      headers.set('X-DS-Authorization', authorization);
      headers.delete('Authorization');
    }
  }
  if (['POST', 'PUT', 'PATCH'].includes(method.toUpperCase()) && !headers.has('Content-Type'))
    headers.set('Content-Type', 'application/json');
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, text/plain, */*');
  return headers;
}

/** Only a body that is declared as JSON is written as JSON; any other object goes as a form. */
function bodyOf({ data }: BackendSrvRequest, headers: Headers): RequestInit['body'] {
  const value: unknown = data;
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' || value instanceof Blob) return value;
  const isJson = headers.get('Content-Type')?.toLowerCase().startsWith('application/json') === true;
  return isJson ? JSON.stringify(value) : new URLSearchParams(value as Record<string, string>);
}
