import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/errors/codes.ts';
import { errorsOf, openApiDocument } from '../../src/http/api/open-api-document.ts';
import { resources } from '../../src/management/index.generated.ts';
import { documented, examplesIn, faultsOf, type Json } from './documented.ts';
import { type ApiWorld, startApi } from './world.ts';

const routes = resources.flatMap((resource) => resource.routes);
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let world: ApiWorld;
let served: Document;

beforeAll(async () => {
  world = await startApi('sqlite');
  const answer = await world.call('GET', '/openapi.json', { token: '' });
  expect(answer.status).toBe(200);
  served = answer.json as unknown as Document;
});

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const result = await new Validator().validate(structuredClone(served) as never);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('is the committed one', () => {
    const committed = JSON.parse(
      readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
    ) as Document;
    expect({ ...committed, info: { ...committed.info, version: '1.2.3' } }).toEqual(served);
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument(resources, '1.2.3'))));
  });

  it('has every route that the server has below the prefix, and no other', () => {
    const written = Object.entries(served.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const registered = [...world.app.permissions.keys()].filter((name) => name.includes(' /api/v1/'));
    expect(written.sort()).toEqual(registered.sort());
  });

  it('names every operation once', () => {
    const names = Object.values(served.paths).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s has examples and errors',
    (_name, route) => {
      for (const schema of [route.body, route.response]) {
        if (schema !== undefined)
          expect(schema['examples'], JSON.stringify(schema).slice(0, 80)).toHaveProperty('0');
      }
      for (const code of errorsOf(route)) expect(errorTable[code]).toHaveProperty('status');
    },
  );
});

describe('examples', () => {
  const found = [...examplesIn(documented.paths, '')];

  it('are many', () => expect(found.length).toBeGreaterThan(150));

  it('fit their schemas, and have nothing that the schemas do not know', () => {
    const faults = found.flatMap(([path, schema, example]) =>
      faultsOf(schema, example).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('a wrong one would be found', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    expect(faultsOf(schema, { a: 'x' })).toEqual([]);
    for (const wrong of [{}, { a: 1 }, { a: 'x', b: 2 }]) expect(faultsOf(schema, wrong)).toHaveLength(1);
  });

  it('of errors are problem documents with code and remedy', () => {
    const { examples, schemas } = documented.components;
    for (const [code, { value }] of Object.entries(examples as Record<string, { value: Json }>)) {
      expect(faultsOf(schemas.Problem, value), code).toEqual([]);
      expect(value).toMatchObject({
        code,
        type: `urn:mikrofleet:error:${code}`,
        remedy: expect.stringMatching(/\.$/),
      });
    }
    expect([...examplesIn(schemas, '')].flatMap(([, schema, example]) => faultsOf(schema, example))).toEqual(
      [],
    );
  });
});
