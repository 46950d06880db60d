import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { pluginId } from '../plugin-id.ts';
import { text } from '../texts/errors.ts';
import { ApiError, notTheApi, toApiError } from './api-error.ts';
import { forgetKey, forgetKeyLater, repeatKey } from './repeat-key.ts';
import type { paths } from './schema.generated.ts';

/** Grafana's proxy to the management API: it adds the organisation's token and who the person is. */
export const proxyPath = `/api/plugin-proxy/${pluginId}/v1`;

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathsWith<V extends Verb> = {
  [Path in keyof paths]: paths[Path] extends { [Key in V]: object } ? Path : never;
}[keyof paths];
type OperationOf<V extends Verb, Path extends keyof paths> = paths[Path] extends { [Key in V]: infer Op }
  ? Op
  : never;
type QueryOf<Op> = Op extends { parameters: { query?: infer Query } } ? Exclude<Query, undefined> : never;
type PathValuesOf<Op> = Op extends { parameters: { path: infer Values } } ? Values : undefined;
type BodyOf<Op> = Op extends { requestBody?: { content: infer Content } }
  ? Content[keyof Content]
  : undefined;
type AnswerOf<Op> = Op extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201 ? ContentOf<Responses[Status]> : never;
    }[keyof Responses]
  : never;
type ContentOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : unknown;

export interface CallOptions<Op> {
  /** Values of the parameters in the path. */
  readonly path?: PathValuesOf<Op>;
  readonly query?: QueryOf<Op>;
  readonly body?: BodyOf<Op>;
  /** Revision of the record that the person has seen; a newer one refuses the change. */
  readonly revision?: number;
  /** Default: application/json. */
  readonly contentType?: string;
  /** Text instead of JSON. */
  readonly asText?: boolean;
  readonly signal?: AbortSignal;
  /** Changes something although it can be given up: sent again after a lost answer, it is carried out once. */
  readonly isChange?: boolean;
}

/** What a call answers, with the types of the API. */
export type Answer<V extends Verb, Path extends PathsWith<V>> = AnswerOf<OperationOf<V, Path>>;

type Call<V extends Verb> = <Path extends PathsWith<V>>(
  path: Path,
  options?: CallOptions<OperationOf<V, Path>>,
) => Promise<Answer<V, Path>>;

/** Changes that are under way, by all that they say. */
const underWay = new Map<string, Promise<unknown>>();

/** A change as all that it says; undefined for what only reads. */
function changeOf(verb: Verb, path: string, options: CallOptions<unknown>): string | undefined {
  const { signal, isChange = signal === undefined } = options;
  return verb === 'get' || !isChange ? undefined : JSON.stringify([verb, path, options]);
}

/** The same change sent twice at once, as by a double click while the page is busy, is one. */
function once(change: string, send: () => Promise<unknown>): Promise<unknown> {
  const same = underWay.get(change);
  if (same !== undefined) return same;
  const sent = send().finally(() => underWay.delete(change));
  underWay.set(change, sent);
  return sent;
}

function caller<V extends Verb>(verb: V): Call<V> {
  const call = async (path: string, options: CallOptions<unknown>, change?: string): Promise<unknown> => {
    const { body, revision, contentType = 'application/json', asText = false, signal } = options;
    // Other changes name the revision that they change, or are the same when they are done twice.
    const repeated = verb === 'post' ? change : undefined;
    const headers = {
      ...(repeated === undefined ? {} : { 'Idempotency-Key': repeatKey(repeated) }),
      ...(body === undefined ? {} : { 'Content-Type': contentType }),
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    };
    const request = getBackendSrv().fetch({
      url: proxyPath + fillPath(path, options.path as Record<string, string> | undefined),
      method: verb.toUpperCase(),
      headers,
      params: options.query,
      // Text, such as CSV, goes as it is.
      data: body,
      // As JSON, an answer that is none would be thrown as a SyntaxError without its status; by default it arrives as text.
      ...(asText ? { responseType: 'text' as const } : {}),
      // Pages show their own errors, with what to do about them.
      showErrorAlert: false,
      showSuccessAlert: false,
      ...(signal === undefined ? {} : { abortSignal: signal }),
    });
    try {
      const { data, status } = await lastValueFrom(request);
      if (!asText && typeof data === 'string' && data !== '') throw notTheApi(status);
      if (repeated !== undefined) forgetKey(repeated);
      return data;
    } catch (error) {
      const failure = signal?.aborted === true ? new ApiError('cancelled', '') : toApiError(error);
      if (repeated !== undefined) (failure.isUnanswered ? forgetKeyLater : forgetKey)(repeated);
      throw failure;
    }
  };
  return ((path: string, options: CallOptions<unknown> = {}) => {
    const change = changeOf(verb, path, options);
    const send = () => call(path, options, change);
    // What one caller may give up is not shared with another.
    return change === undefined || options.signal !== undefined ? send() : once(change, send);
  }) as Call<V>;
}

function fillPath(path: string, values: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{(?<name>[^}]+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path} lacks a value for ${name}.`);
    // A browser would make another path of it.
    if (value === '.' || value === '..')
      throw new ApiError('registry.not-found', text('noSuchName', { value }));
    return encodeURIComponent(value);
  });
}

/** The management API, typed by its OpenAPI document: `api.get('/devices/{id}', { path: { id } })`. Throws {@link ApiError}. */
export const api = {
  get: caller('get'),
  post: caller('post'),
  put: caller('put'),
  patch: caller('patch'),
  remove: caller('delete'),
};
