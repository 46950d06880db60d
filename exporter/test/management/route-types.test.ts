import { Readable } from 'node:stream';
import { Type } from '@sinclair/typebox';
import { expect, it } from 'vitest';
import { route, textRoute } from '../../src/management/define-route.ts';
import { siteRead } from '../../src/management/sites/feature.ts';
import { snakeKeys, toSnake } from '../../src/management/letter-case.ts';

const facts = { method: 'GET', path: '/things', permission: siteRead, summary: 'A thing.' } as const;
const response = Type.Object({
  id: Type.String(),
  site_id: Type.Union([Type.String(), Type.Null()]),
  tags: Type.Array(Type.String()),
  note: Type.Optional(Type.String()),
});
const tags: readonly string[] = [];
const thing = { id: 'a', siteId: null, tags, tenantId: 'ten_a' };

// The compiler is the test: a line marked as wrong that compiles is reported by the type check.
it('a handler has to give what the schema of its answer describes', () => {
  const routes = [
    route({ ...facts, response, handler: () => ({ body: snakeKeys(thing) }) }),
    route({ ...facts, response, handler: async () => ({ body: snakeKeys(thing), revision: 1 }) }),
    route({ ...facts, handler: () => ({}) }),
    // @ts-expect-error -- site_id and tags are missing
    route({ ...facts, response, handler: () => ({ body: { id: 'a' } }) }),
    // @ts-expect-error -- an id is text
    route({ ...facts, response, handler: () => ({ body: { id: 1, site_id: null, tags } }) }),
    // @ts-expect-error -- names of properties are those of JSON
    route({ ...facts, response, handler: () => ({ body: thing }) }),
    // @ts-expect-error -- a note is text, where there is one
    route({ ...facts, response, handler: () => ({ body: { ...snakeKeys(thing), note: null } }) }),
    // @ts-expect-error -- nothing is answered
    route({ ...facts, response, handler: () => ({}) }),
    // @ts-expect-error -- a promise of the wrong body
    route({ ...facts, response, handler: async () => ({ body: { id: 'a' } }) }),
    // @ts-expect-error -- only a stream may leave the answer to itself
    route({ ...facts, response, handler: () => undefined }),
    // @ts-expect-error -- a body that no schema describes
    route({ ...facts, handler: () => ({ body: { id: 'a' } }) }),
    // @ts-expect-error -- text is written by a route for text
    route({ ...facts, response, produces: ['text/csv'], handler: () => ({ body: 'a,b\r\n' }) }),
  ];
  expect(routes.every(({ tenancy }) => tenancy === 'tenant')).toBe(true);
});

it('text is text', () => {
  const text = { ...facts, response: Type.String(), produces: ['text/csv'] };
  const routes = [
    textRoute({ ...text, handler: () => ({ body: 'a,b\r\n' }) }),
    textRoute({ ...text, handler: async () => ({ body: Readable.from(['a']) }) }),
    textRoute({ ...text, handler: () => undefined }),
    // @ts-expect-error -- an object is no text
    textRoute({ ...text, handler: () => ({ body: { id: 'a' } }) }),
  ];
  expect(routes).toHaveLength(4);
});

it('parameters, query and body have the types of their schemas', () => {
  const id = Type.Object({ id: Type.String() });
  const made = route({
    ...facts,
    params: id,
    query: Type.Object({ limit: Type.Optional(Type.Integer()) }),
    body: Type.Object({ name: Type.String() }),
    response: id,
    handler: ({ params, query, body }) => {
      const limit: number | undefined = query.limit;
      // @ts-expect-error -- a name is text
      const wrong: number = body.name;
      return { body: { id: params.id, limit, wrong } };
    },
  });
  expect(made.params).toBe(id);
});

it('names of properties are those of JSON, in types as in values', () => {
  const found: { readonly site_id: null; readonly tls2_mode_x: number } = snakeKeys({
    siteId: null,
    tls2ModeX: 1,
  });
  expect(found).toEqual({ site_id: null, tls2_mode_x: 1 });
  const name: 'auth_password' = toSnake('authPassword');
  expect(name).toBe('auth_password');
});
