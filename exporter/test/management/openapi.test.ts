import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/errors/codes.ts';
import { openApiDocument } from '../../src/http/api/open-api-document.ts';
import { errorsOf } from '../../src/http/api/route-errors.ts';
import { SchemaComponents } from '../../src/http/api/schema-components.ts';
import { sharedParts } from '../../src/http/api/shared-parts.ts';
import { featureRoutes } from '../../src/management/index.generated.ts';
import { documented, examplesIn, schemaErrors, type Json, targetOf } from './documented.ts';
import { type ApiFixture, startApi } from './fixture.ts';

const routes = featureRoutes.flatMap((feature) => feature.routes);
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly securitySchemes: Json };
}
type Content = Readonly<Record<string, { readonly schema: Json }>>;

/** All request and response content, with place and type. Error content is in components. */
function* contentsOf(value: unknown, path = ''): Generator<readonly [string, string, { schema: Json }]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'content') {
      for (const [type, content] of Object.entries(inner as Content)) yield [path, type, content];
    } else yield* contentsOf(inner, `${path}/${name}`.replace('//', '/'));
  }
}

function* titlesIn(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'title' && typeof inner === 'string' && path.includes('schema')) yield `${path}: ${inner}`;
    if (name !== 'examples') yield* titlesIn(inner, `${path}/${name}`);
  }
}

let fixture: ApiFixture;
let served: Document;

beforeAll(async () => {
  fixture = await startApi('sqlite');
  const answer = await fixture.call('GET', '/openapi.json', { token: '' });
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
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument(featureRoutes, '1.2.3'))));
  });

  it('has every route that the server has below the prefix, and no other', () => {
    const written = Object.entries(served.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const registered = [...fixture.app.permissions.keys()].filter((name) => name.includes(' /api/v1/'));
    expect(written.sort()).toEqual(registered.sort());
  });

  it('names the rights of routes, and those that only a command asks for', () => {
    expect(served).toMatchObject({
      'x-permissions': {
        'device.read': { role: 'viewer' },
        'command.read': { role: 'operator' },
        'command.write': { role: 'admin', meaning: 'Run commands that change a device.' },
      },
    });
  });

  it('names every operation once, in words that a person would type', () => {
    const names = Object.values(served.paths).flatMap((operations) =>
      Object.values(operations).map((operation) => operation.operationId),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:[A-Z][a-z]+\d*)*$/);
    const written = (method: string, path: string) => served.paths[path]?.[method]?.operationId;
    expect(written('get', '/devices')).toBe('listDevices');
    expect(written('get', '/devices/{id}')).toBe('getDevice');
    expect(written('patch', '/devices/{id}')).toBe('updateDevice');
    expect(written('delete', '/devices/{id}')).toBe('deleteDevice');
    expect(written('get', '/devices/{id}/history')).toBe('getDeviceHistory');
    expect(written('post', '/devices/{id}/execute')).toBe('executeCommand');
    expect(written('post', '/sites')).toBe('createSite');
    expect(written('post', '/saved-searches')).toBe('createSavedSearch');
    expect(written('post', '/register-device')).toBe('registerDevice');
    expect(written('post', '/test-connection')).toBe('testConnection');
    expect(written('put', '/tenants/{id}/networks')).toBe('setTenantNetworks');
    expect(written('post', '/tenants/{id}/tokens')).toBe('createTenantToken');
    expect(written('get', '/inventory')).toBe('exportInventory');
  });

  it('has a component for every JSON body and answer, and for what is inside of them', () => {
    const { schemas } = served.components;
    const contents = [...contentsOf(served.paths)].filter(([path]) => !path.startsWith('/openapi.json'));
    expect(contents.length).toBeGreaterThan(70);
    for (const [path, type, { schema }] of contents) {
      if (type.endsWith('json') && schema['type'] !== 'string') expect(schema, path).toHaveProperty('$ref');
    }
    const names = ['Device', 'DevicePage', 'Site', 'SitePage', 'Credential', 'Token', 'Tenant', 'Problem'];
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(names));
    for (const name of Object.keys(schemas))
      expect(name).toMatch(/^(?!Page$)[A-Z][A-Za-z]+(?:\d+[A-Za-z]+)?$/);
    expect(schemas['DevicePage']).toMatchObject({
      properties: { items: { items: { $ref: '#/components/schemas/Device' } } },
    });
    // A remaining name would be an inline schema.
    expect([...titlesIn(served)]).toEqual([]);
  });

  it('has no reference that leads nowhere, and no component that none leads to', () => {
    const used = new Set(JSON.stringify(served).match(/#\/components\/[^"]+/g));
    for (const $ref of used) expect(targetOf($ref), $ref).toBeDefined();
    const { securitySchemes: _schemes, ...components } = served.components;
    const named = Object.entries(components).flatMap(([kind, parts]) =>
      Object.keys(parts as Json).map((name) => `#/components/${kind}/${name}`),
    );
    expect(named.filter(($ref) => !used.has($ref))).toEqual([]);
  });

  it('tells clients which variant a value is', () => {
    expect(served.components.schemas['CredentialProfile']).toMatchObject({
      discriminator: {
        propertyName: 'kind',
        mapping: {
          api: '#/components/schemas/ApiProfile',
          snmp: '#/components/schemas/SnmpProfile',
          ssh: '#/components/schemas/SshProfile',
        },
      },
      oneOf: ['ApiProfile', 'SnmpProfile', 'SshProfile'].map((name) => ({
        $ref: `#/components/schemas/${name}`,
      })),
    });
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
    const errors = found.flatMap(([path, schema, example]) =>
      schemaErrors(schema, example).map((error) => `${path}: ${error}`),
    );
    expect(errors).toEqual([]);
  });

  it('a wrong one would be found', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    expect(schemaErrors(schema, { a: 'x' })).toEqual([]);
    for (const wrong of [{}, { a: 1 }, { a: 'x', b: 2 }]) expect(schemaErrors(schema, wrong)).toHaveLength(1);
  });

  it('of errors are problem documents with code and remedy', () => {
    const { examples, schemas } = documented.components;
    for (const [code, { value }] of Object.entries(examples as Record<string, { value: Json }>)) {
      expect(schemaErrors(schemas.Problem, value), code).toEqual([]);
      expect(value).toMatchObject({
        code,
        type: `urn:mikrofleet:error:${code}`,
        remedy: expect.stringMatching(/\.$/),
      });
    }
    expect(
      [...examplesIn(schemas, '')].flatMap(([, schema, example]) => schemaErrors(schema, example)),
    ).toEqual([]);
  });
});

describe('components', () => {
  const thing = { title: 'Thing', type: 'object', properties: { a: { type: 'string' } } };

  it('are what has a name, wherever it stands', () => {
    const components = new SchemaComponents();
    const $ref = '#/components/schemas/Thing';
    expect(components.refer(thing)).toEqual({ $ref });
    expect(components.refer({ type: 'array', items: thing })).toEqual({ type: 'array', items: { $ref } });
    expect(components.refer({ ...thing, description: 'Another.' })).toEqual({
      $ref,
      description: 'Another.',
    });
    expect(components.refer({ type: 'string', examples: [thing] })).toEqual({
      type: 'string',
      examples: [thing],
    });
    expect(components.schemas).toEqual({ Thing: { type: 'object', properties: thing.properties } });
  });

  it('are one for each name', () => {
    const components = new SchemaComponents();
    components.refer(thing);
    expect(() => components.refer({ ...thing, properties: {} })).toThrow('Two schemas have the name Thing.');
  });

  it('are parts that are used more than once', () => {
    const [a, b, c] = [{ x: 1 }, { x: 2 }, { x: 3 }];
    const parts = sharedParts('responses', [
      ['Part', a],
      ['Part', b],
      ['Part', a],
      ['Part', c],
      ['Part', b],
    ]);
    expect([a, b, c].map(parts.refer)).toEqual([
      { $ref: '#/components/responses/Part' },
      { $ref: '#/components/responses/Part2' },
      c,
    ]);
    expect(parts.components).toEqual({ Part: a, Part2: b });
  });
});
