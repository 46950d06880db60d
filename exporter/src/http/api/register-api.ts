import type { FastifyInstance } from 'fastify';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Registry } from '../../management/registry.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { resources } from '../../management/index.generated.ts';
import type { ApiRoute } from '../../management/define-route.ts';
import { openApiDocument } from './openapi.ts';
import { answerProblems, apiPrefix, sendProblem } from './problem.ts';
import { takeJson, takeText } from './read-body.ts';
import { type RouteDeps, runRoute } from './run-route.ts';
import type { ApiServices } from '../../management/services.ts';
import { validatorCompiler } from './validation.ts';

const kibibyte = 1024;
const defaultBodyLimit = 256 * kibibyte;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export interface ApiDeps {
  readonly registry: Registry | undefined;
  readonly services: ApiServices;
  readonly log: Logger;
}

/** The management API, with everything that the files of the folder define. */
export function registerApi(server: FastifyInstance, { registry, services, log }: ApiDeps): void {
  void server.register(
    async (api) => {
      answerProblems(api, log);
      api.setNotFoundHandler(async (request, reply) => {
        const [path = ''] = request.url.split('?');
        const allowed = methodsAt(path.slice(apiPrefix.length));
        if (allowed.length === 0) {
          return sendProblem(
            request,
            reply,
            new ExporterError('request.not-found', 'There is nothing at this path.'),
          );
        }
        reply.header('allow', allowed.join(', '));
        const message = `This path does not have the method ${request.method}; it has ${allowed.join(', ')}.`;
        return sendProblem(request, reply, new ExporterError('request.method-not-allowed', message));
      });
      api.route({
        method: 'GET',
        url: '/openapi.json',
        exposeHeadRoute: false,
        config: { permission: 'public' },
        handler: async () => openApiDocument(resources, services.version),
      });
      if (registry === undefined) refuseAll(api);
      else
        for (const route of resources.flatMap(({ routes }) => routes))
          addRoute(api, route, { registry, services });
    },
    { prefix: apiPrefix },
  );
}

function addRoute(api: FastifyInstance, route: ApiRoute, deps: RouteDeps): void {
  const { method, path, permission, tenancy, action, params, query, body, response } = route;
  const status = route.status ?? (response === undefined ? 204 : 200);
  void api.register(async (scope) => {
    if (route.consumes !== undefined) takeText(scope, route.consumes);
    else {
      takeJson(scope);
      // The framework would take plain text and then complain that it is no object.
      scope.removeContentTypeParser('text/plain');
    }
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
      handler: (request, reply) => runRoute(route, deps, { request, reply }),
    });
  });
}

const noParameters = { type: 'object', properties: {}, additionalProperties: false };

/** Without a database there is nothing to manage. Says so, instead of that the path does not exist. */
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

const pattern = ({ path }: ApiRoute): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);

function methodsAt(path: string): string[] {
  const routes = resources.flatMap((resource) => resource.routes);
  return [...new Set(routes.filter((route) => pattern(route).test(path)).map(({ method }) => method))];
}
