import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.ts';
import type { Scope } from '../access/scope.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { AuditEntry } from '../management/audit/audit-chain.ts';
import type { Tenancy } from '../management/define-route.ts';
import { features } from '../management/features.generated.ts';
import { toCamel } from '../management/letter-case.ts';
import type { Registry, Repositories } from '../management/registry.ts';
import { isNotFound } from '../store/record-errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import { perMinute, TokenBuckets } from '../concurrency/token-buckets.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Name of the action in the audit; default: method and path of the route. */
    action?: string;
    /** Whose data the route works on. */
    tenancy?: Tenancy;
  }
}

/** Entries per caller. Repeated attempts fill the log but not the audit, which can never be pruned. */
const kept = perMinute(10);
const maxCallers = 10_000;
const deniedCodes: readonly (ErrorCode | undefined)[] = ['auth.forbidden', 'auth.no-tenant'];
const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** First words of paths whose next word is an id, with the resource they stand for. */
const kinds = new Map(features.flatMap(({ auditTargets }) => Object.entries(auditTargets)));

export interface DenialAudit {
  readonly registry: Registry;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * Records refused attempts to change something or to run a command. The refusal is sent whether or not
 * recording succeeds.
 */
export function auditDenials(app: FastifyInstance, { registry, log, now }: DenialAudit): void {
  const buckets = new TokenBuckets(() => kept, now);
  const leftOut = new Map<string, number>();
  app.addHook('onSend', async (request, reply) => {
    const { identity } = request;
    const { errorCode: code } = reply;
    if (identity.kind !== 'token' || code === undefined || !deniedCodes.includes(code)) return;
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
      await registry.audit.append(
        principal.scope,
        await entryOf(request, registry, { principal, code, before }),
      );
    } catch (err) {
      log.warn({ err, requestId: request.id }, 'refusal not recorded in the audit');
    }
  });
}

interface Denial {
  readonly principal: Principal;
  readonly code: ErrorCode;
  /** Refusals of the caller since the last entry that were not recorded. */
  readonly before: number;
}

async function entryOf(
  request: FastifyRequest,
  registry: Registry,
  { principal, code, before }: Denial,
): Promise<AuditEntry> {
  const { url = '', config } = request.routeOptions;
  const path = url.replace(/^\/api\/v1/, '');
  const [, first = ''] = path.split('/');
  const { id = '' } = request.params as { readonly id?: string };
  const { role, tokenScopes } = principal;
  const collection = { collection: first, id, tenancy: config.tenancy };
  const isNamed = id !== '' && kinds.has(first) && (await isThere(registry, principal, collection));
  return {
    action: config.action ?? `${request.method} ${path}`,
    targetKind: kinds.get(first) ?? first,
    targetId: isNamed ? id : '',
    outcome: 'refused',
    details: {
      error: code,
      permission: config.permission === 'public' ? 'public' : config.permission.name,
      role,
      scopes: tokenScopes,
      ...(before === 0 ? {} : { leftOut: before }),
    },
  };
}

interface Finder {
  get(scope: Scope, id: string): Promise<unknown>;
}

/** An id that the caller may not see stays out of the audit of its tenant. */
async function isThere(
  registry: Registry,
  { scope }: Principal,
  { collection, id, tenancy }: { collection: string; id: string; tenancy: Tenancy | undefined },
): Promise<boolean> {
  if (tenancy === 'tenant' && scope.kind !== 'tenant') return false;
  const finder = registry[toCamel(collection) as keyof Repositories] as unknown as Finder;
  try {
    await finder.get(scope, id);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
