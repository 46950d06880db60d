import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformScopeOf, type Principal, tenantScopeOf } from '../../access/principal.ts';
import type { Scope } from '../../access/scope.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { asContactFailed, ContactFailed } from '../../management/contact-failed.ts';
import type { IdempotentRequest, StoredAnswer } from '../../management/idempotency/repository.ts';
import { whileClaimed } from '../../management/idempotency/while-claimed.ts';
import type { Repositories, Registry } from '../../management/registry.ts';
import type { ApiAnswer, ApiCall, ApiRoute, Tenancy } from '../../management/define-route.ts';
import { etagOf, isKnown, readIfMatch } from './etag.ts';
import type { ApiServices } from '../../management/services.ts';

/** The response: its body as text, or undefined when the handler has sent it. */
interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | Readable | undefined;
  /** Rolls back the transaction. */
  readonly discard: boolean;
}

/** Runs one request on one route: scope, transaction and idempotency. */
export async function runRoute(
  route: ApiRoute,
  services: ApiServices,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const principal = principalOf(request);
  const scope = scopeOf(route.tenancy, principal);
  const revision = route.ifMatch ? readIfMatch(request.headers['if-match']) : undefined;
  const call = { principal, scope, services, revision, request, reply };
  const { params, query, body } = request as { params: unknown; query: unknown; body: unknown };
  const work = async (registry: Repositories): Promise<Outcome | undefined> => {
    const whole = { ...call, registry, params, query, body } as ApiCall<never, never, never, never>;
    try {
      const handled = await route.handler(whole);
      return handled === undefined ? undefined : toOutcome(route, handled, reply);
    } catch (error) {
      throw asContactFailed(error);
    }
  };
  const outcome = await remember(route, services.registry, { principal, scope, request }, work);
  if (outcome === undefined) return reply.hijack();
  reply.code(outcome.status).headers(outcome.headers);
  if (outcome.text === undefined || outcome.text instanceof Readable) return reply.send(outcome.text);
  return reply.serializer(String).send(outcome.text);
}

function principalOf({ identity }: FastifyRequest): Principal {
  if (identity.kind === 'token') return identity.principal;
  throw new ExporterError('auth.missing-token', 'The request has no Authorization header with a token.');
}

/** The scope for a route, if the principal has one of the required kind. */
export function scopeOf(tenancy: Tenancy, principal: Principal): Scope {
  if (tenancy === 'tenant') return tenantScopeOf(principal);
  return tenancy === 'platform' ? platformScopeOf(principal) : principal.scope;
}

function toOutcome(route: ApiRoute, answer: ApiAnswer, reply: FastifyReply): Outcome {
  const status = answer.status ?? route.status ?? (route.response === undefined ? 204 : 200);
  const { body, revision, discard = false } = answer;
  const isText = route.produces !== undefined && (typeof body === 'string' || body instanceof Readable);
  const type = isText ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const headers = {
    'cache-control': 'no-store',
    ...(body === undefined ? {} : type),
    ...(revision === undefined ? {} : { etag: etagOf(revision) }),
    ...answer.headers,
  };
  if (body === undefined) return { status, headers, text: undefined, discard };
  const { 'if-none-match': seen } = reply.request.headers;
  if (route.method === 'GET' && revision !== undefined && isKnown(seen, revision)) {
    const { 'content-type': _type, ...bare } = headers as Record<string, string>;
    return { status: 304, headers: bare, text: undefined, discard };
  }
  // The response schema filters the output: properties it does not list are dropped.
  const text = isText ? body : (reply.code(status).serialize(body) as string);
  return { status, headers, text, discard };
}

interface Caller {
  readonly principal: Principal;
  readonly scope: Scope;
  readonly request: FastifyRequest;
}

type Work = (registry: Repositories) => Promise<Outcome | undefined>;

async function remember(
  route: ApiRoute,
  registry: Registry,
  caller: Caller,
  work: Work,
): Promise<Outcome | undefined> {
  const { scope, request } = caller;
  const key = request.headers['idempotency-key'];
  if (key === undefined || route.method !== 'POST') {
    if (route.method === 'GET' || route.contact) return work(registry);
    return inTransaction(registry, scope, work);
  }
  const known: IdempotentRequest = {
    principal: `${caller.principal.tokenId} ${caller.principal.displayName}`,
    key: String(key),
    request: JSON.stringify([route.path, request.params, request.query, request.body], withoutSecrets),
  };
  // In the transaction of the work: the key and the work are stored together or not at all.
  if (!route.contact)
    return inTransaction(registry, scope, (repositories) => once(route, repositories, [caller, known], work));
  return once(route, registry, [caller, known], work);
}

const secretNames: ReadonlySet<string> = new Set([
  'secrets',
  'password',
  'community',
  'auth_password',
  'priv_password',
  'private_key',
  'passphrase',
]);

/** A password could be guessed from its digest, so requests that differ only in secrets count as the same. */
function withoutSecrets(name: string, value: unknown): unknown {
  return secretNames.has(name) ? '' : value;
}

class Discarded extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('discarded');
    this.outcome = outcome;
  }
}

/** Rolls the transaction back when the response requires it. */
async function inTransaction(registry: Registry, scope: Scope, work: Work): Promise<Outcome | undefined> {
  try {
    return await registry.atomically(scope, async (repositories) => {
      const outcome = await work(repositories);
      if (outcome?.discard) throw new Discarded(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Discarded) return error.outcome;
    throw error;
  }
}

async function once(
  route: ApiRoute,
  registry: Repositories,
  [{ scope }, known]: readonly [Caller, IdempotentRequest],
  work: Work,
): Promise<Outcome | undefined> {
  const claim = await registry.idempotency.begin(scope, known);
  if ('status' in claim) return replay(claim);
  let outcome: Outcome | undefined;
  try {
    outcome = await (route.contact
      ? whileClaimed(registry.idempotency, [scope, claim], () => work(registry))
      : work(registry));
  } catch (error) {
    if (error instanceof ContactFailed && error.mayHaveHappened) {
      const { code, message, details } = error;
      const answer = {
        status: error.description.status ?? 502,
        body: JSON.stringify({ code, message, details }),
      };
      await registry.idempotency.finish(scope, claim, answer);
    }
    // Without its own transaction the key would stay claimed.
    else if (route.contact) await registry.idempotency.abandon(scope, claim);
    throw error;
  }
  if (outcome === undefined) await registry.idempotency.abandon(scope, claim);
  else {
    const body = route.secretAnswer ? undefined : JSON.stringify(outcome);
    await registry.idempotency.finish(scope, claim, { status: outcome.status, body });
  }
  return outcome;
}

/** The stored response, or the stored error. */
function replay({ body }: StoredAnswer): Outcome {
  if (body === undefined) {
    throw new ExporterError(
      'request.answer-not-kept',
      'The request was already executed. Its response contained a secret and was not stored.',
    );
  }
  const kept = JSON.parse(body) as Outcome | Pick<DetailedError, 'code' | 'message' | 'details'>;
  if ('code' in kept) throw new DetailedError(kept.code, kept.message, kept.details);
  return { ...kept, headers: { ...kept.headers, 'idempotency-replayed': 'true' } };
}
