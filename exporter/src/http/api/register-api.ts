import type { FastifyInstance } from 'fastify';
import { ExporterError } from '../../errors/exporter-error.ts';
import { featureRoutes } from '../../management/index.generated.ts';
import type { ApiRoute } from '../../management/define-route.ts';
import { docsPage } from './docs-page.ts';
import { docsPolicy } from './docs-style.ts';
import type { Json } from './json.ts';
import { openApiDocument } from './open-api-document.ts';
import { apiPrefix } from './prefix.ts';
import { takeJson, takeText } from './body-parsers.ts';
import { runRoute } from './run-route.ts';
import type { ApiServices } from '../../management/services.ts';
import { mayBeAbsent, validatorCompiler } from '../../management/validation.ts';

const kibibyte = 1024;
const defaultBodyLimit = 256 * kibibyte;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export interface ApiDeps {
  readonly version: string;
  /** Absent without a database. */
  readonly services: ApiServices | undefined;
}

/** The management API: all generated and declared routes. */
export function registerApi(server: FastifyInstance, { version, services }: ApiDeps): void {
  void server.register(
    async (api) => {
      aboutItself(api, version);
      if (services === undefined) refuseAll(api);
      else for (const route of featureRoutes.flatMap(({ routes }) => routes)) addRoute(api, route, services);
    },
    { prefix: apiPrefix },
  );
}

/** Public: it contains nothing that the source code does not show. */
function aboutItself(api: FastifyInstance, version: string): void {
  const facts = { method: 'GET', exposeHeadRoute: false, config: { permission: 'public' } } as const;
  let document: Json | undefined;
  api.route({
    ...facts,
    url: '/openapi.json',
    handler: async () => (document ??= openApiDocument(featureRoutes, version)),
  });
  let page: string | undefined;
  api.route({
    ...facts,
    url: '/docs',
    handler: async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', docsPolicy)
        .header('referrer-policy', 'no-referrer')
        .send((page ??= docsPage(featureRoutes, version))),
  });
}

function addRoute(api: FastifyInstance, route: ApiRoute, services: ApiServices): void {
  const { method, path, permission, tenancy, action, params, query, body, response } = route;
  const status = route.status ?? (response === undefined ? 204 : 200);
  void api.register(async (scope) => {
    if (route.consumes !== undefined) takeText(scope, route.consumes);
    else takeJson(scope);
    scope.setValidatorCompiler(validatorCompiler);
    scope.route({
      method,
      url: path,
      exposeHeadRoute: false,
      config: { permission, tenancy, ...(action === undefined ? {} : { action }) },
      bodyLimit: route.bodyLimit ?? defaultBodyLimit,
      ...(route.timeoutMs === undefined ? {} : { handlerTimeout: route.timeoutMs }),
      schema: {
        ...(params === undefined ? {} : { params }),
        querystring: query ?? noParameters,
        ...(body === undefined ? {} : { body }),
        ...(response === undefined || route.produces !== undefined
          ? {}
          : { response: { [status]: response } }),
      },
      preValidation: async (request) => {
        // Links cannot have the header that names the organisation of Grafana. Grafana takes it from here, and its proxy passes it on.
        delete (request.query as Record<string, unknown>)['targetOrgId'];
        if (body !== undefined && request.body === undefined && mayBeAbsent(body)) request.body = {};
      },
      handler: (request, reply) => runRoute(route, services, { request, reply }),
    });
  });
}

const noParameters = { type: 'object', properties: {}, additionalProperties: false };

/** Without a database there is nothing to manage; say so instead of answering 404. */
function refuseAll(api: FastifyInstance): void {
  for (const method of methods) {
    api.route({
      method,
      url: '/*',
      exposeHeadRoute: false,
      config: { permission: 'public' },
      handler: async () => {
        throw new ExporterError('registry.not-configured', 'This exporter has no database.');
      },
    });
  }
}
