import { createHash } from 'node:crypto';
import { ExporterError } from '../../errors/exporter-error.ts';
import { type AllTenantsScope, assertAllTenants, type Scope } from '../../access/scope.ts';
import type { DatabaseSession } from '../../store/database-session.ts';

declare module '../../store/schema.ts' {
  interface Database {
    idempotency_keys: IdempotencyKeyTable;
  }
}

interface IdempotencyKeyTable {
  tenant_id: string;
  principal: string;
  key: string;
  request_hash: string;
  status: number | null;
  body: string | null;
  created_at: string;
  expires_at: string;
}

const keptHours = 24;
const hourMs = 3_600_000;

export interface IdempotentRequest {
  /** Id of the token or user: keys of two callers never collide. */
  readonly principal: string;
  /** The `Idempotency-Key` header. */
  readonly key: string;
  /** Method, path and body in canonical form; stored as a digest. */
  readonly request: string;
}

export interface StoredAnswer {
  readonly status: number;
  /** Undefined for a response that was not stored because it contained a secret. */
  readonly body: string | undefined;
}

/**
 * Stores responses to writes, so that a repeated request is not executed twice, whichever machine it reaches.
 * Covers one tenant, or with the platform scope the platform.
 */
export class IdempotencyRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /**
   * Claims a key. Undefined: execute the request, then call `finish` or `abandon`. A response: send it again.
   * Throws while the first request is still running, and for a key used with another request.
   */
  async begin(
    scope: Scope,
    { principal, key, request }: IdempotentRequest,
  ): Promise<StoredAnswer | undefined> {
    if (!/^[\x21-\x7e]{1,128}$/.test(key)) {
      throw new ExporterError(
        'request.invalid-parameter',
        'The Idempotency-Key header must be 1 to 128 printable characters.',
      );
    }
    const hash = createHash('sha256').update(request).digest('hex');
    return this.#session.write(scope, async ({ db, owner, now }) => {
      await db
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', owner)
        .where('expires_at', '<=', now)
        .execute();
      const expires = new Date(Date.parse(now) + keptHours * hourMs).toISOString();
      const row = {
        tenant_id: owner,
        principal,
        key,
        request_hash: hash,
        created_at: now,
        expires_at: expires,
      };
      const inserted = await db
        .insertInto('idempotency_keys')
        .values({ ...row, status: null, body: null })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      if (inserted !== undefined) return undefined;
      const known = await db
        .selectFrom('idempotency_keys')
        .selectAll()
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      if (known.request_hash !== hash) {
        throw new ExporterError(
          'request.idempotency-mismatch',
          'The idempotency key was already used for a different request.',
        );
      }
      if (known.status === null) {
        throw new ExporterError(
          'request.idempotency-running',
          'The first request with this idempotency key is still running.',
        );
      }
      return { status: known.status, body: known.body ?? undefined };
    });
  }

  /** Stores the response. Omit `body` if it contains a secret, such as a new token. */
  async finish(scope: Scope, { principal, key }: IdempotentRequest, answer: StoredAnswer): Promise<void> {
    await this.#session.write(scope, async ({ db, owner }) => {
      await db
        .updateTable('idempotency_keys')
        .set({ status: answer.status, body: answer.body ?? null })
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .execute();
    });
  }

  /** Releases the key of a request that failed without effect, so that it can be retried. */
  async abandon(scope: Scope, { principal, key }: IdempotentRequest): Promise<void> {
    await this.#session.write(scope, async ({ db, owner }) => {
      await db
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .where('status', 'is', null)
        .execute();
    });
  }

  /** Deletes expired keys of all tenants: an idle tenant would otherwise keep its keys for ever. */
  async purge(scope: AllTenantsScope): Promise<number> {
    assertAllTenants(scope);
    return this.#session.write(scope, async ({ db, now }) => {
      const result = await db
        .deleteFrom('idempotency_keys')
        .where('expires_at', '<=', now)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    });
  }
}
