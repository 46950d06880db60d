import type { TObject } from '@sinclair/typebox';
import { type ErrorCode, type ErrorDescription, errorTable } from '../../errors/codes.ts';
import type { ApiResource, ApiRoute } from '../../management/define-route.ts';
import { problemSchema } from './problem-schema.ts';

type Json = Record<string, unknown>;

/** The OpenAPI document of the management API. Everything in it comes from the definitions of the routes. */
export function openApiDocument(resources: readonly ApiResource[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const { tag, routes } of resources) {
    for (const route of routes) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, tag) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mikrofleet management API',
      version,
      description:
        'Devices, sites, credentials and tokens of a tenant, and what its devices tell now. Every error is a problem document (RFC 9457) with a `code` of the error table and a `remedy`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: resources.map(({ tag, description }) => ({ name: tag, description })),
    security: [{ token: [] }],
    paths: { '/openapi.json': { get: ownOperation }, ...paths },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token `mkf_…`, made by `mikrofleet token create` or `POST /tokens`. Grafana adds `X-Grafana-Id`, so that the role of the person counts as well; a token with the scope `grafana` is refused without it.',
        },
      },
      schemas: { Problem: problemSchema },
      examples: errorExamples(resources),
    },
  };
}

/** The one route that is no part of a resource. */
const ownOperation = {
  tags: ['About'],
  operationId: 'getOpenapi',
  summary: 'This document.',
  security: [],
  responses: {
    200: {
      description: 'The OpenAPI document.',
      content: { 'application/json': { schema: { type: 'object', examples: [{ openapi: '3.1.0' }] } } },
    },
  },
};

function operation(route: ApiRoute, tag: string): Json {
  const { permission, description } = route;
  const { name, role, scopes } = permission;
  const needs = `Needs the permission \`${name}\`: role ${role}, token with scope ${scopes.join(' or ')}.`;
  return {
    tags: [tag],
    operationId: operationId(route),
    summary: route.summary,
    description: description === undefined ? needs : `${description}\n\n${needs}`,
    'x-permission': name,
    parameters: [...parameters('path', route.params), ...parameters('query', route.query), ...headers(route)],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route) }),
    responses: { ...success(route), ...failures(route) },
  };
}

/** `PATCH /devices/:id` as `patchDevicesById`. */
export function operationId({ method, path }: Pick<ApiRoute, 'method' | 'path'>): string {
  const words = path
    .split(/[/-]/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? `By${capital(part.slice(1))}` : capital(part)));
  return method.toLowerCase() + words.join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function parameters(place: 'path' | 'query', schema: TObject | undefined): Json[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = plain(property);
    return {
      name,
      in: place,
      required: place === 'path' || (schema?.required ?? []).includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function headers(route: ApiRoute): Json[] {
  const { ifMatch, method, secretAnswer } = route;
  const found: Json[] = [];
  if (method === 'GET' && hasRevision(route)) {
    found.push({
      name: 'If-None-Match',
      in: 'header',
      required: false,
      description:
        'ETag of the record as it is known; while it has not changed, the answer is 304 without a body.',
      schema: { type: 'string', examples: ['"3"'] },
    });
  }
  if (ifMatch) {
    found.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'ETag of the record as it was read; `*` for whatever is there.',
      schema: { type: 'string', examples: ['"3"'] },
    });
  }
  if (method === 'POST') {
    const again = secretAnswer
      ? 'is refused (409 `request.answer-not-kept`), since the first answer held a secret'
      : 'gets the first answer again, with the header `Idempotency-Replayed: true`';
    found.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: `Has the request carried out once: the same key of the same token with the same request within 24 hours ${again}. With another request it is refused (422 \`request.idempotency-mismatch\`), and so is a second request while the first is under way (409 \`request.idempotency-running\`). After a request that changed nothing the key is free again. Secrets in the body are not compared.`,
      schema: { type: 'string', minLength: 1, maxLength: 128, examples: ['9d1c6a52-import-1'] },
    });
  }
  return found;
}

function requestBody({ body, consumes }: ApiRoute): Json {
  const types = consumes ?? ['application/json'];
  return {
    required: true,
    content: Object.fromEntries(types.map((type) => [type, { schema: plain(body) }])),
  };
}

function success(route: ApiRoute): Json {
  const { response, produces, status } = route;
  if (response === undefined) return { [String(status ?? 204)]: { description: 'Done.' } };
  const { description, ...schema } = plain(response);
  const types = produces ?? ['application/json'];
  const etag = {
    description: 'Revision of the record, for `If-Match`.',
    schema: { type: 'string', examples: ['"3"'] },
  };
  return {
    [String(status ?? 200)]: {
      description: description ?? 'Done.',
      ...(hasRevision(route) ? { headers: { ETag: etag } } : {}),
      content: Object.fromEntries(types.map((type) => [type, { schema }])),
    },
    ...(route.method === 'GET' && hasRevision(route)
      ? { 304: { description: 'It has not changed.', headers: { ETag: etag } } }
      : {}),
  };
}

const hasRevision = ({ response }: ApiRoute): boolean =>
  Object.hasOwn((response as { properties?: object } | undefined)?.properties ?? {}, 'revision');

/** Every code that the route may answer: its own, and those that follow from what it is. */
export function errorsOf(route: ApiRoute): readonly ErrorCode[] {
  const { method, tenancy, params, query, body } = route;
  const codes = new Set<ErrorCode>([
    'auth.missing-token',
    'auth.bad-token',
    'auth.expired-token',
    'auth.revoked-token',
    'auth.grafana-id',
    'auth.grafana-id-missing',
    'auth.grafana-not-configured',
    'auth.grafana-keys',
    'auth.tenant-suspended',
    'auth.forbidden',
    'request.unknown-parameter',
    'request.rate-limited',
    'request.timed-out',
    'registry.not-configured',
    'storage.unreachable',
    'internal.bug',
  ]);
  const add = (when: boolean, ...more: ErrorCode[]): void => {
    if (when) for (const code of more) codes.add(code);
  };
  add(tenancy === 'tenant', 'auth.no-tenant');
  add(query !== undefined || params !== undefined || method === 'POST', 'request.invalid-parameter');
  add((query?.required ?? []).length > 0, 'request.missing-parameter');
  add(query?.properties['cursor'] !== undefined, 'request.invalid-cursor');
  add(params !== undefined, 'registry.not-found');
  add(body !== undefined, 'request.invalid-body', 'request.too-large', 'request.unsupported-media-type');
  add(method !== 'GET', 'storage.full', 'storage.read-only', 'storage.locked');
  add(
    route.ifMatch === true,
    'request.precondition-required',
    'registry.revision-mismatch',
    'request.invalid-parameter',
  );
  add(method === 'POST', 'request.idempotency-mismatch', 'request.idempotency-running');
  add(method === 'POST' && route.secretAnswer === true, 'request.answer-not-kept');
  add(true, ...(route.errors ?? []));
  return [...codes];
}

function failures(route: ApiRoute): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route)) {
    const { status = 500 }: ErrorDescription = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const wait = status === 429 ? { headers: { 'Retry-After': retryAfter } } : {};
      return [String(status), { ...failure(codes), ...wait }];
    }),
  );
}

const retryAfter = {
  description: 'Seconds until the next request can come.',
  schema: { type: 'integer', examples: [12] },
};

function failure(codes: readonly ErrorCode[]): Json {
  const examples = codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
  return {
    description: codes.map((code) => `\`${code}\`: ${errorTable[code].summary}`).join('\n\n'),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(examples) as Json,
      },
    },
  };
}

/** Once for the whole document, since most routes may answer most codes. */
function errorExamples(resources: readonly ApiResource[]): Json {
  const codes = new Set(resources.flatMap(({ routes }) => routes.flatMap(errorsOf)));
  return Object.fromEntries(
    [...codes].sort().map((code) => {
      const { summary, remedy, status = 500 }: ErrorDescription = errorTable[code];
      const type = `urn:mikrofleet:error:${code}`;
      return [code, { summary, value: { type, title: summary, status, code, remedy } }];
    }),
  );
}

/** A schema without what only the library of types needs. */
function plain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}
