import type { Readable } from 'node:stream';
import type { Static, TNever, TObject, TSchema } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '../access/permission.ts';
import type { Principal } from '../access/principal.ts';
import type { AllTenantsScope, Scope, TenantScope } from '../access/scope.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Repositories } from './registry.ts';
import type { ApiServices } from './services.ts';

/** Whose data a route works on, which decides the tokens that may call it. */
interface ScopeByTenancy {
  readonly tenant: TenantScope;
  readonly platform: AllTenantsScope;
  readonly either: Scope;
}
export type Tenancy = keyof ScopeByTenancy;

export interface ApiCall<P = unknown, Q = unknown, B = unknown, S = Scope> {
  readonly principal: Principal;
  readonly scope: S;
  /** In the transaction of the request, if the route has one. */
  readonly registry: Repositories;
  readonly services: ApiServices;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** From `If-Match`; undefined for `*` and for routes without `ifMatch`. */
  readonly revision: number | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface AnswerFacts {
  /** Default: the status declared by the route. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Becomes the ETag. */
  readonly revision?: number;
  /** Sends this response and rolls the transaction back: a dry run reports what would change. */
  readonly discard?: boolean;
}

/** A response with its body type erased. */
export interface ApiAnswer extends AnswerFacts {
  readonly body?: unknown;
}

/** Registry lists are read-only, schema lists are not. Ids are strings that carry their kind. */
type Frozen<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

/** What a handler must return: the body described by the response schema. Extra properties are dropped. */
type JsonAnswer<R extends TSchema> = AnswerFacts &
  ([R] extends [TNever] ? { readonly body?: never } : { readonly body: Frozen<Static<R>> });

/** Undefined: the handler hijacked the reply, as streams do. */
type TextAnswer = (AnswerFacts & { readonly body: string | Readable }) | undefined;

/** An answer as lines of JSON, one object each. */
export interface AnswerInParts {
  readonly type: 'application/x-ndjson';
  /** Text, with an example. */
  readonly response: TSchema;
}

interface RouteFacts {
  /** Operation name in clients; default: from method and path, as in `listDevices`. */
  readonly operationId?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`, with parameters as `:id`. */
  readonly path: string;
  readonly permission: Permission;
  /** Action name of refused attempts in the audit; default: method and path. */
  readonly action?: string;
  readonly summary: string;
  readonly description?: string;
  /** Status on success: default 200, or 204 without a response schema. */
  readonly status?: number;
  /** Codes besides those implied by the other properties of the route. */
  readonly errors?: readonly ErrorCode[];
  /** Requires the `If-Match` header. */
  readonly ifMatch?: true;
  /** The handler waits for a device, so it runs outside a transaction. */
  readonly contact?: true;
  /** The response contains a secret: it is not stored for repeated requests. */
  readonly secretAnswer?: true;
  /** Content types of a text body; default: JSON. */
  readonly consumes?: readonly string[];
  readonly bodyLimit?: number;
  readonly timeoutMs?: number;
}

/** A route with its schema types erased. */
export interface ApiRoute extends RouteFacts {
  readonly tenancy: Tenancy;
  readonly params: TObject | undefined;
  readonly query: TObject | undefined;
  readonly body: TSchema | undefined;
  readonly response?: TSchema;
  /** Content types of a text response; default: JSON. */
  readonly produces?: readonly string[];
  /** The same answer while it is being made, for a client that accepts it. */
  readonly parts?: AnswerInParts;
  readonly handler: (
    call: ApiCall<never, never, never, never>,
  ) => Promise<ApiAnswer | undefined> | ApiAnswer | undefined;
}

// eslint-disable-next-line typescript/no-empty-object-type -- means: no properties
type Nothing = TObject<{}>;

interface RouteInput<P extends TObject, Q extends TObject, B extends TSchema, S extends Tenancy>
  extends RouteFacts {
  /** Default `tenant`. */
  readonly tenancy?: S;
  readonly params?: P;
  readonly query?: Q;
  /** Its `title`, like that of the response, is its name in the OpenAPI document and in generated clients. */
  readonly body?: B;
}

type Handler<P extends TObject, Q extends TObject, B extends TSchema, S extends Tenancy, A> = (
  call: ApiCall<Static<P>, Static<Q>, Static<B>, ScopeByTenancy[S]>,
) => Promise<A> | A;

/** Defines one route. The types of parameters, query, body and response follow from the schemas. */
export function route<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  S extends Tenancy = 'tenant',
  R extends TSchema = TNever,
>(
  definition: RouteInput<P, Q, B, S> & {
    readonly response?: R;
    readonly handler: Handler<P, Q, B, S, JsonAnswer<R>>;
  },
): ApiRoute {
  return withoutTypes(definition);
}

/** A route whose handler writes the response; the schema is documentation. */
export function textRoute<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  S extends Tenancy = 'tenant',
>(
  definition: RouteInput<P, Q, B, S> & {
    readonly response: TSchema;
    /** Content types of the response. */
    readonly produces: readonly string[];
    readonly handler: Handler<P, Q, B, S, TextAnswer>;
  },
): ApiRoute {
  return withoutTypes(definition);
}

/**
 * A route that answers with JSON, or in parts while the answer is being made: its handler writes those, and then
 * returns nothing.
 */
export function routeInParts<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  S extends Tenancy = 'tenant',
  R extends TSchema = TNever,
>(
  definition: RouteInput<P, Q, B, S> & {
    readonly response: R;
    readonly parts: AnswerInParts;
    readonly handler: Handler<P, Q, B, S, JsonAnswer<R> | undefined>;
  },
): ApiRoute {
  return withoutTypes(definition);
}

type AnyRoute = RouteInput<TObject, TObject, TSchema, Tenancy> &
  Pick<ApiRoute, 'response' | 'parts' | 'handler'>;

function withoutTypes(definition: AnyRoute): ApiRoute {
  const { params, query, body, tenancy = 'tenant' } = definition;
  return { ...definition, params, query, body, tenancy };
}

/** The default export of a routes file: the routes of one resource, one chapter of the documentation. */
export interface FeatureRoutes {
  readonly tag: string;
  readonly description: string;
  readonly routes: readonly ApiRoute[];
}

export function defineRoutes(tag: string, description: string, routes: readonly ApiRoute[]): FeatureRoutes {
  return { tag, description, routes };
}
