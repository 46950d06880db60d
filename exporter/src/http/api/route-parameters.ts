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

/** What a caller gives beside the body, in the path, the query and the headers. */
export function parametersOf(route: ApiRoute): Parameter[] {
  return [...fromSchema('path', route.params), ...fromSchema('query', route.query), ...headers(route)];
}

/** Whether the answer is a record that carries its revision, and so an ETag. */
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
  description:
    'ETag of the record as it is known; while it has not changed, the answer is 304 without a body.',
  schema: { type: 'string', examples: ['"3"'] },
};

const ifMatchHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'ETag of the record as it was read; `*` for whatever is there.',
  schema: { type: 'string', examples: ['"3"'] },
};

function idempotencyKey(secretAnswer: boolean): Parameter {
  const again = secretAnswer
    ? 'is refused (409 `request.answer-not-kept`), since the first answer held a secret'
    : 'gets the first answer again, with the header `Idempotency-Replayed: true`';
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `Has the request carried out once: the same key of the same token with the same request within 24 hours ${again}. With another request it is refused (422 \`request.idempotency-mismatch\`), and so is a second request while the first is under way (409 \`request.idempotency-running\`). After a request that changed nothing the key is free again. Secrets in the body are not compared.`,
    schema: { type: 'string', minLength: 1, maxLength: 128, examples: ['9d1c6a52-import-1'] },
  };
}
