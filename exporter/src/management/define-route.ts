import type { Readable } from 'node:stream';
import type { Static, TNever, TObject, TSchema } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Permission } from '../access/permission.ts';
import type { Principal } from '../access/principal.ts';
import type { AllTenantsScope, Scope, TenantScope } from '../access/scope.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Repositories } from './registry.ts';
import type { ApiServices } from './services.ts';

/** Whose data a route works on, and so which tokens may call it. */
interface ScopeByTenancy {
  readonly tenant: TenantScope;
  readonly platform: AllTenantsScope;
  readonly either: Scope;
}
export type Tenancy = keyof ScopeByTenancy;

export interface ApiCall<P = unknown, Q = unknown, B = unknown, S = Scope> {
  readonly principal: Principal;
  readonly scope: S;
  /** Inside the transaction of the request, where the route has one. */
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
  /** Default: the status that the route declares. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Becomes the ETag. */
  readonly revision?: number;
  /** Answers so and undoes what was done: how a dry run tells what would change. */
  readonly discard?: boolean;
}

/** An answer with the type of its body gone. */
export interface ApiAnswer extends AnswerFacts {
  readonly body?: unknown;
}

/** Lists of the registry are read-only; those of schemas are not. Ids are strings that carry their kind. */
type Frozen<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;

/** What a handler has to give: the body that the schema of its route describes. More properties stay here. */
type JsonAnswer<R extends TSchema> = AnswerFacts &
  ([R] extends [TNever] ? { readonly body?: never } : { readonly body: Frozen<Static<R>> });

/** Undefined: the handler hijacked the reply, as a stream does. */
type TextAnswer = (AnswerFacts & { readonly body: string | Readable }) | undefined;

interface RouteFacts {
  /** Name for clients; by default it follows from method and path, as `listDevices`. */
  readonly operationId?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under `/api/v1`, with parameters as `:id`. */
  readonly path: string;
  readonly permission: Permission;
  /** Name in the audit of an attempt that was refused; default: method and path. */
  readonly action?: string;
  readonly summary: string;
  readonly description?: string;
  /** Status of success: default 200, or 204 without a response. */
  readonly status?: number;
  /** Codes beside those that follow from the other properties of the route. */
  readonly errors?: readonly ErrorCode[];
  /** Demands the header `If-Match`. */
  readonly ifMatch?: true;
  /** The handler waits for a device, so there is no transaction around it. */
  readonly contact?: true;
  /** The answer shows a secret: it is not kept for a repeated request. */
  readonly secretAnswer?: true;
  /** Content types of a body that is text; without them it is JSON. */
  readonly consumes?: readonly string[];
  readonly bodyLimit?: number;
  readonly timeoutMs?: number;
}

/** A route with the types of its schemas gone. */
export interface ApiRoute extends RouteFacts {
  readonly tenancy: Tenancy;
  readonly params: TObject | undefined;
  readonly query: TObject | undefined;
  readonly body: TSchema | undefined;
  readonly response?: TSchema;
  /** Content types of an answer that is text; without them it is JSON. */
  readonly produces?: readonly string[];
  readonly handler: (
    call: ApiCall<never, never, never, never>,
  ) => Promise<ApiAnswer | undefined> | ApiAnswer | undefined;
}

// eslint-disable-next-line typescript/no-empty-object-type -- no properties is what it means
type Nothing = TObject<{}>;

interface RouteInput<P extends TObject, Q extends TObject, B extends TSchema, S extends Tenancy>
  extends RouteFacts {
  /** Default `tenant`. */
  readonly tenancy?: S;
  readonly params?: P;
  readonly query?: Q;
  /** Its `title`, as that of the answer, is its name in the OpenAPI document and in clients made from it. */
  readonly body?: B;
}

type Handler<P extends TObject, Q extends TObject, B extends TSchema, S extends Tenancy, A> = (
  call: ApiCall<Static<P>, Static<Q>, Static<B>, ScopeByTenancy[S]>,
) => Promise<A> | A;

/** One route. Types of parameters, query, body and answer in the handler follow from their schemas. */
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

/** A route whose answer is written by its handler: the schema is for readers. */
export function textRoute<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  S extends Tenancy = 'tenant',
>(
  definition: RouteInput<P, Q, B, S> & {
    readonly response: TSchema;
    /** Content types of the answer. */
    readonly produces: readonly string[];
    readonly handler: Handler<P, Q, B, S, TextAnswer>;
  },
): ApiRoute {
  return withoutTypes(definition);
}

type AnyRoute = RouteInput<TObject, TObject, TSchema, Tenancy> & Pick<ApiRoute, 'response' | 'handler'>;

function withoutTypes(definition: AnyRoute): ApiRoute {
  const { params, query, body, tenancy = 'tenant' } = definition;
  return { ...definition, params, query, body, tenancy };
}

/** What a file of the folder exports: the routes of one resource, in one chapter of the documentation. */
export interface FeatureRoutes {
  readonly tag: string;
  readonly description: string;
  readonly routes: readonly ApiRoute[];
}

export function defineRoutes(tag: string, description: string, routes: readonly ApiRoute[]): FeatureRoutes {
  return { tag, description, routes };
}
