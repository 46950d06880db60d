import type { TSchema } from '@sinclair/typebox';
import type { ApiRoute } from '../../management/define-route.ts';
import { mayBeAbsent } from '../../management/validation.ts';
import type { Json } from './json.ts';
import { operationId } from './operation-id.ts';
import { type Parameter, parametersOf } from './route-parameters.ts';
import { errorResponsesOf, successOf } from './route-responses.ts';
import type { SchemaComponents } from './schema-components.ts';

/** An operation of the OpenAPI document. */
export interface Operation extends Json {
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Json>>;
}

/** What the document says of one route. */
export function operationOf(route: ApiRoute, tag: string, components: SchemaComponents): Operation {
  const { permission, summary, body } = route;
  return {
    tags: [tag],
    operationId: operationId(route),
    summary,
    description: describe(route),
    'x-permission': permission.name,
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: requestBody(body, route, components) }),
    responses: { ...successOf(route, components), ...errorResponsesOf(route, components) },
  };
}

export function needsOf({ permission }: ApiRoute): string {
  const { name, role, scopes } = permission;
  return `Needs the permission \`${name}\`: role ${role}, token with scope ${scopes.join(' or ')}.`;
}

function describe(route: ApiRoute): string {
  const { description } = route;
  return description === undefined ? needsOf(route) : `${description}\n\n${needsOf(route)}`;
}

function requestBody(
  body: TSchema,
  { consumes = ['application/json'] }: ApiRoute,
  components: SchemaComponents,
): Json {
  const schema = components.refer(body);
  return {
    required: !mayBeAbsent(body),
    content: Object.fromEntries(consumes.map((type) => [type, { schema }])),
  };
}
