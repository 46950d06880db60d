import type { TObject } from '@sinclair/typebox';
import type { ApiRoute } from '../../management/define-route.ts';
import { type Json, plain } from './json.ts';

/** A parameter of the OpenAPI document. */
export interface Parameter extends Json {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
}

/** What a client sends besides the body: path, query and headers. */
export function parametersOf(route: ApiRoute): Parameter[] {
  return [...fromSchema('path', route.params), ...fromSchema('query', route.query), ...headers(route)];
}

/** Whether the response is a record with a revision, and so has an ETag. */
export const hasRevision = ({ response }: ApiRoute): boolean =>
  Object.hasOwn((response as { properties?: object } | undefined)?.properties ?? {}, 'revision');

function fromSchema(location: 'path' | 'query', schema: TObject | undefined): Parameter[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = plain(property);
    return {
      name,
      in: location,
      required: location === 'path' || (schema?.required ?? []).includes(name),
      ...(typeof description === 'string' ? { description } : {}),
      schema: rest,
    };
  });
}

function headers(route: ApiRoute): Parameter[] {
  const { ifMatch, method, secretAnswer } = route;
  return [
    ...(method === 'GET' && hasRevision(route) ? [ifNoneMatch] : []),
    ...(ifMatch ? [ifMatchHeader] : []),
    ...(method === 'POST' ? [idempotencyKey(secretAnswer === true)] : []),
  ];
}

const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETag of the known record; if it has not changed, the response is 304 without a body.',
  schema: { type: 'string', examples: ['"3"'] },
};

const ifMatchHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'ETag of the record as last read; `*` for any revision.',
  schema: { type: 'string', examples: ['"3"'] },
};

function idempotencyKey(secretAnswer: boolean): Parameter {
  const again = secretAnswer
    ? 'is refused (409 `request.answer-not-kept`), because the first response contained a secret'
    : 'gets the first response again, with the header `Idempotency-Replayed: true`';
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `Executes the request only once: a repeat with the same key and token within 24 hours ${again}. The same key with a different request is refused (422 \`request.idempotency-mismatch\`), as is a repeat while the first request is still running (409 \`request.idempotency-running\`); if the exporter was killed meanwhile, the key is free again after 15 seconds. A request that changed nothing releases its key. Secrets in the body are not compared.`,
    schema: { type: 'string', minLength: 1, maxLength: 128, examples: ['9d1c6a52-import-1'] },
  };
}
