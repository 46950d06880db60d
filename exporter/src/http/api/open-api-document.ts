import type { FeatureRoutes, ApiRoute } from '../../management/define-route.ts';
import { features } from '../../management/features.generated.ts';
import { type Operation, operationOf } from './api-operation.ts';
import type { Json } from './json.ts';
import { pascal } from './operation-id.ts';
import { errorExamples, responseHeaders, statusName } from './route-responses.ts';
import { SchemaComponents } from './schema-components.ts';
import { sharedParts } from './shared-parts.ts';

interface Described {
  readonly route: ApiRoute;
  readonly operation: Operation;
}

/** The OpenAPI document of the management API, generated entirely from the route definitions. */
export function openApiDocument(featureRoutes: readonly FeatureRoutes[], version: string): Json {
  const schemas = new SchemaComponents();
  const described = featureRoutes.flatMap(({ tag, routes }) =>
    routes.map((route) => ({ route, operation: operationOf(route, tag, schemas) })),
  );
  const { operations, components } = share(described);
  const paths: Record<string, Json> = {};
  for (const [index, { route }] of described.entries()) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operations[index] };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mikrofleet management API',
      version,
      description:
        'Devices, sites, credentials and tokens of a tenant, and live data from its devices. Every error is a problem document (RFC 9457) with a `code` from the error table and a `remedy`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'About', description: 'The API itself.' },
      ...featureRoutes.map(({ tag, description }) => ({ name: tag, description })),
    ],
    security: [{ token: [] }],
    'x-permissions': permissionsOf(described.map(({ route }) => route)),
    paths: { ...aboutItself, ...paths },
    components: {
      securitySchemes: { token },
      schemas: schemas.schemas,
      ...components,
      headers: responseHeaders,
      examples: errorExamples(described.map(({ route }) => route)),
    },
  };
}

/** Every permission with the lowest role that has it: those of routes, and those that only the body of a request asks for. */
function permissionsOf(routes: readonly ApiRoute[]): Json {
  const declared = features.flatMap(({ permissions: ofFeature }) => ofFeature);
  const ofRoutes = routes.map(({ permission }) => permission);
  const permissions = new Map([...ofRoutes, ...declared].map((one) => [one.name, one]));
  return Object.fromEntries(
    [...permissions.values()]
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .map(({ name, role, meaning }) => [name, { role, meaning }]),
  );
}

/** Moves common parts of operations into components. */
function share(described: readonly Described[]): { operations: Json[]; components: Json } {
  const operations = described.map(({ operation }) => operation);
  const parameters = sharedParts('parameters', described.flatMap(namedParameters));
  const responses = sharedParts('responses', operations.flatMap(namedErrorResponses));
  return {
    operations: operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map(parameters.refer),
      responses: Object.fromEntries(
        Object.entries(operation.responses).map(([status, part]) => [status, responses.refer(part)]),
      ),
    })),
    components: { parameters: parameters.components, responses: responses.components },
  };
}

/** A path id is named after its resource. */
function namedParameters({ route, operation }: Described): (readonly [string, Json])[] {
  const owner = /([a-z-]+?)s?\/:id/.exec(route.path)?.[1] ?? '';
  return operation.parameters.map((part) => {
    const name = pascal(part.name);
    return [part.in === 'path' ? `${pascal(owner)}${name}` : name, part];
  });
}

const namedErrorResponses = ({ responses }: Operation): (readonly [string, Json])[] =>
  Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, response]) => [statusName(Number(status)), response]);

const token = {
  type: 'http',
  scheme: 'bearer',
  description:
    'A token `mkf_…`, created by `mikrofleet token create` or `POST /tokens`. With `X-Grafana-Id`, which Grafana adds, the role of the person also applies; a token with the scope `grafana` is refused without it.',
};

/** Routes that belong to no resource. */
const aboutItself = {
  '/openapi.json': {
    get: {
      tags: ['About'],
      operationId: 'getOpenApi',
      summary: 'Get this document.',
      security: [],
      responses: {
        200: {
          description: 'The OpenAPI document.',
          content: { 'application/json': { schema: { type: 'object', examples: [{ openapi: '3.1.0' }] } } },
        },
      },
    },
  },
  '/docs': {
    get: {
      tags: ['About'],
      operationId: 'getDocs',
      summary: 'Get this document as an HTML page.',
      security: [],
      responses: {
        200: {
          description: 'The page.',
          content: { 'text/html': { schema: { type: 'string', examples: ['<!doctype html>…'] } } },
        },
      },
    },
  },
};
