import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.ts';
import type { Scope } from '../access/scope.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { AuditEntry } from '../management/audit/audit-chain.ts';
import type { Store } from '../management/registry.ts';
import type { Logger } from '../telemetry/logger.ts';
import { perMinute, TokenBuckets } from '../concurrency/token-buckets.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name in the audit of what the route does; default: its method and path. */
    action?: string;
  }
}

/** Entries for one caller. Whoever goes on asking fills the log but not the audit, which can never be emptied. */
const kept = perMinute(10);
const maxCallers = 10_000;
const refusals: readonly (ErrorCode | undefined)[] = ['auth.forbidden', 'auth.no-tenant'];
const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What the first word of a path stands for, where the next is an id. */
const kinds = {
  devices: 'device',
  sites: 'site',
  credentials: 'credential',
  tokens: 'token',
  tenants: 'tenant',
} as const;
type Collection = keyof typeof kinds;
const isCollection = (name: string): name is Collection => Object.hasOwn(kinds, name);

export interface RefusalAudit {
  readonly store: Store;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * Takes down who wanted to change something, or run a command, without the permission for it. The refusal is answered
 * whether or not that succeeds.
 */
export function auditRefusals(app: FastifyInstance, { store, log, now }: RefusalAudit): void {
  const buckets = new TokenBuckets(() => kept, now);
  const leftOut = new Map<string, number>();
  app.addHook('onSend', async (request, reply) => {
    const { identity } = request;
    const { errorCode: code } = reply;
    if (identity.kind !== 'token' || code === undefined || !refusals.includes(code)) return;
    if (reading.includes(request.method)) return;
    const { principal } = identity;
    const caller = `${principal.tokenId} ${principal.scope.actor.name}`;
    const before = leftOut.get(caller) ?? 0;
    if (buckets.take(caller) > 0) {
      if (leftOut.size >= maxCallers) leftOut.clear();
      leftOut.set(caller, before + 1);
      return;
    }
    leftOut.delete(caller);
    try {
      await store.audit.append(principal.scope, await entryOf(request, store, { principal, code, before }));
    } catch (err) {
      log.warn({ err, requestId: request.id }, 'refusal not in the audit');
    }
  });
}

interface Refusal {
  readonly principal: Principal;
  readonly code: ErrorCode;
  /** Refusals of the caller since the last entry that have none. */
  readonly before: number;
}

async function entryOf(
  request: FastifyRequest,
  store: Store,
  { principal, code, before }: Refusal,
): Promise<AuditEntry> {
  const { url = '', config } = request.routeOptions;
  const path = url.replace(/^\/api\/v1/, '');
  const [, first = ''] = path.split('/');
  const { id = '' } = request.params as { readonly id?: string };
  const { role, tokenScopes, scope } = principal;
  return {
    action: config.action ?? `${request.method} ${path}`,
    targetKind: isCollection(first) ? kinds[first] : first,
    targetId: isCollection(first) && id !== '' && (await isThere(store, scope, [first, id])) ? id : '',
    outcome: 'refused',
    details: {
      error: code,
      permission: config.permission,
      role,
      scopes: tokenScopes,
      ...(before === 0 ? {} : { leftOut: before }),
    },
  };
}

/** An id that the caller may not know of stays out of the audit of its tenant. */
async function isThere(
  store: Store,
  scope: Scope,
  [collection, id]: readonly [Collection, string],
): Promise<boolean> {
  try {
    if (collection === 'tenants' || collection === 'tokens') await store[collection].get(scope, id as never);
    else if (scope.kind === 'tenant') await store[collection].get(scope, id as never);
    else return false;
    return true;
  } catch (error) {
    if (error instanceof ExporterError && error.code === 'registry.not-found') return false;
    throw error;
  }
}
