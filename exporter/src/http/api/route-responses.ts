import { STATUS_CODES } from 'node:http';
import { type ErrorCode, errorTable } from '../../errors/codes.ts';
import type { ApiRoute } from '../../management/define-route.ts';
import { problemSchema, problemType } from '../problem-schema.ts';
import { type Json, plain } from './json.ts';
import { errorsOf } from './route-errors.ts';
import { hasRevision } from './route-parameters.ts';
import type { SchemaComponents } from './schema-components.ts';

/** The response to a successful request, and 304 for an unchanged record. */
export function successOf(route: ApiRoute, components: SchemaComponents): Record<string, Json> {
  const { response, parts, produces = ['application/json'], status, method } = route;
  if (response === undefined) return { [String(status ?? 204)]: { description: 'Done.' } };
  const { description, ...rest } = plain(response);
  const schema = components.refer(response.title === undefined ? rest : response);
  const headers = hasRevision(route) ? { headers: { ETag: etag } } : {};
  return {
    [String(status ?? 200)]: {
      description: description ?? 'Done.',
      ...headers,
      content: {
        ...Object.fromEntries(
          produces.map((type) => [type, { schema: type.startsWith('text/') ? { type: 'string' } : schema }]),
        ),
        ...(parts === undefined ? {} : { [parts.type]: { schema: plain(parts.response) } }),
      },
    },
    ...(method === 'GET' && hasRevision(route) ? { 304: { description: 'Not changed.', ...headers } } : {}),
  };
}

const etag = { $ref: '#/components/headers/ETag' };

export const responseHeaders = {
  ETag: {
    description: 'Revision of the record, for `If-Match`.',
    schema: { type: 'string', examples: ['"3"'] },
  },
  RetryAfter: {
    description: 'Seconds until the next request is allowed.',
    schema: { type: 'integer', examples: [12] },
  },
};

/** The errors of a route by status. */
export function errorResponsesOf(route: ApiRoute, components: SchemaComponents): Record<string, Json> {
  return Object.fromEntries(
    [...errorsByStatus(route)].map(([status, codes]) => [
      String(status),
      errorResponse(status, codes, components),
    ]),
  );
}

export function errorsByStatus(route: ApiRoute): ReadonlyMap<number, readonly ErrorCode[]> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const { status = 500 } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

function errorResponse(status: number, codes: readonly ErrorCode[], components: SchemaComponents): Json {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].summary}`).join('\n\n'),
    ...(status === 429 ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
    content: {
      'application/problem+json': {
        schema: components.refer(problemSchema),
        examples: Object.fromEntries(examples) as Json,
      },
    },
  };
}

/** Such as `TooManyRequests`. */
export const statusName = (status: number): string => (STATUS_CODES[status] ?? '').replaceAll(/\W/g, '');

/** Once for the whole document, since most routes share most codes. */
export function errorExamples(routes: readonly ApiRoute[]): Json {
  const codes = new Set(routes.flatMap(errorsOf));
  return Object.fromEntries(
    [...codes].sort().map((code) => {
      const { summary, remedy, status = 500 } = errorTable[code];
      return [code, { summary, value: { type: problemType(code), title: summary, status, code, remedy } }];
    }),
  );
}
