import { createHash } from 'node:crypto';
import { ExporterError } from '../../errors/exporter-error.ts';
import { type Kysely, sql } from 'kysely';
import { type AllTenantsScope, assertAllTenants, type Scope } from '../../access/scope.ts';
import { databaseClockMs } from '../../store/dialect.ts';
import type { Database } from '../../store/schema.ts';
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

const keptMs = 24 * 3_600_000;
/**
 * An exporter that is killed leaves its claims behind. Extended while the request runs, so this is only how long a
 * caller waits after a crash.
 */
export const leaseMs = 15_000;

export interface IdempotentRequest {
  /** Id of the token or user: keys of two callers never collide. */
  readonly principal: string;
  /** The `Idempotency-Key` header. */
  readonly key: string;
  /** Method, path and body in canonical form; stored as a digest. */
  readonly request: string;
}

/** The right to execute a request. */
export interface Claim extends IdempotentRequest {
  /** On the clock of the database; also tells this claim from a later one, which begins after its lease. */
  readonly claimedAt: string;
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
   * Claims a key. A claim: execute the request, then call `finish` or `abandon`, and outside of a transaction `extend`
   * until then. A response: send it again. Throws while the first request is still running, and for a key used with
   * another request.
   */
  async begin(scope: Scope, wanted: IdempotentRequest): Promise<Claim | StoredAnswer> {
    const { principal, key, request } = wanted;
    if (!/^[\x21-\x7e]{1,128}$/.test(key)) {
      throw new ExporterError(
        'request.invalid-parameter',
        'The Idempotency-Key header must be 1 to 128 printable characters.',
      );
    }
    const hash = createHash('sha256').update(request).digest('hex');
    return this.#session.write(scope, async ({ db, owner }) => {
      const nowMs = await this.#clock(db);
      const now = iso(nowMs);
      await db
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', owner)
        .where('expires_at', '<=', now)
        .execute();
      const row = {
        tenant_id: owner,
        principal,
        key,
        request_hash: hash,
        created_at: now,
        expires_at: iso(nowMs + leaseMs),
      };
      const inserted = await db
        .insertInto('idempotency_keys')
        .values({ ...row, status: null, body: null })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      if (inserted !== undefined) return { ...wanted, claimedAt: now };
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

  /** Extends the lease of a running request; without effect on a claim that is over. */
  async extend(scope: Scope, { principal, key, claimedAt }: Claim): Promise<void> {
    await this.#session.write(scope, async ({ db, owner }) => {
      await db
        .updateTable('idempotency_keys')
        .set({ expires_at: iso((await this.#clock(db)) + leaseMs) })
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .where('created_at', '=', claimedAt)
        .where('status', 'is', null)
        .execute();
    });
  }

  /** Stores the response. Omit `body` if it contains a secret, such as a new token. */
  async finish(scope: Scope, { principal, key, claimedAt }: Claim, answer: StoredAnswer): Promise<void> {
    await this.#session.write(scope, async ({ db, owner }) => {
      const expires = iso((await this.#clock(db)) + keptMs);
      await db
        .updateTable('idempotency_keys')
        .set({ status: answer.status, body: answer.body ?? null, expires_at: expires })
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .where('created_at', '=', claimedAt)
        .execute();
    });
  }

  /** Releases the key of a request that failed without effect, so that it can be retried. */
  async abandon(scope: Scope, { principal, key, claimedAt }: Claim): Promise<void> {
    await this.#session.write(scope, async ({ db, owner }) => {
      await db
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', owner)
        .where('principal', '=', principal)
        .where('key', '=', key)
        .where('created_at', '=', claimedAt)
        .where('status', 'is', null)
        .execute();
    });
  }

  /** Deletes expired keys of all tenants: an idle tenant would otherwise keep its keys for ever. */
  async purge(scope: AllTenantsScope): Promise<number> {
    assertAllTenants(scope);
    return this.#session.write(scope, async ({ db }) => {
      const result = await db
        .deleteFrom('idempotency_keys')
        .where('expires_at', '<=', iso(await this.#clock(db)))
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    });
  }

  /** The clock of the database: with those of several exporters, a lease could end before its time. */
  async #clock(db: Kysely<Database>): Promise<number> {
    const clock = databaseClockMs(this.#session.dialect);
    const { rows } = await sql<{ ms: number }>`select ${clock} as ms`.execute(db);
    return Number(rows[0]?.ms);
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();
