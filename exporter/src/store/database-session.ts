import type { Kysely, Transaction } from 'kysely';
import { assertScope, type Scope } from '../access/scope.ts';
import { allTenants, type Dialect, enterTenant, queueWrites } from './dialect.ts';
import type { TenantId } from '../access/ids.ts';
import { platformTenant } from '../access/ids.ts';
import { type AccessMode, RegistryHealth } from './health.ts';
import type { Database } from './schema.ts';
import type { SqliteUpkeep } from './sqlite-upkeep.ts';
import { toStorageError } from './storage-error.ts';

/** One transaction for one scope; the only access to the tables. */
export interface Work {
  readonly db: Kysely<Database>;
  /** The tenant whose rows are visible, or undefined for all. */
  readonly tenant: TenantId | undefined;
  /** The tenant that owns rows of the work itself, such as its audit. */
  readonly owner: TenantId;
  /** ISO 8601; the same time for everything that the work writes. */
  readonly now: string;
}

/** Reads have their own connections, so a scrape does not wait for a long write such as an import. */
export interface Connections {
  readonly dialect: Dialect;
  readonly reads: Kysely<Database>;
  readonly writes: Kysely<Database>;
  /** Only of a SQLite file. */
  readonly upkeep?: SqliteUpkeep;
}

/** Runs work in transactions, each bound to the tenant of its scope. */
export class DatabaseSession {
  readonly health = new RegistryHealth();
  readonly #onCommit = new Set<(work: Work) => void>();
  readonly #connections: Connections;
  readonly #open: { readonly scope: Scope; readonly work: Work } | undefined;

  constructor(connections: Connections, open?: { scope: Scope; work: Work }) {
    this.#connections = connections;
    this.#open = open;
  }

  /** Calls the listener after every committed write with the work that was committed. */
  onCommit(listener: (work: Work) => void): void {
    this.#onCommit.add(listener);
  }

  get dialect(): Dialect {
    return this.#connections.dialect;
  }

  /** Work that changes nothing. */
  read<T>(scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
    return this.#run(scope, 'read only', work);
  }

  /** All or nothing. On PostgreSQL, writes of one tenant queue up, as they do on SQLite anyway. */
  write<T>(scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
    return this.#run(scope, 'read write', work);
  }

  /** A session whose reads and writes all belong to one transaction. */
  atomically<T>(scope: Scope, work: (session: DatabaseSession) => Promise<T>): Promise<T> {
    return this.write(scope, (opened) =>
      work(new DatabaseSession(this.#connections, { scope, work: opened })),
    );
  }

  async #run<T>(scope: Scope, mode: AccessMode, work: (work: Work) => Promise<T>): Promise<T> {
    assertScope(scope);
    if (this.#open !== undefined) {
      if (this.#open.scope !== scope) throw new Error('A transaction belongs to one scope.');
      return work(this.#open.work);
    }
    const { reads, writes } = this.#connections;
    let done: Work | undefined;
    try {
      const result = await (mode === 'read only' ? reads : writes)
        .transaction()
        .setAccessMode(mode)
        .execute(async (tx) => {
          await this.#enter(tx, scope, mode);
          done = workOf(tx, scope);
          return work(done);
        });
      this.health.worked(mode);
      if (mode === 'read write' && done !== undefined) for (const listener of this.#onCommit) listener(done);
      return result;
    } catch (cause) {
      const error = toStorageError(cause);
      this.health.failed(mode, error);
      throw error;
    }
  }

  async #enter(tx: Transaction<Database>, scope: Scope, mode: AccessMode): Promise<void> {
    if (this.dialect !== 'postgresql') return;
    const { tenant, owner } = workOf(tx, scope);
    await enterTenant(tx, tenant ?? allTenants);
    if (mode === 'read write') await queueWrites(tx, owner);
  }
}

function workOf(db: Kysely<Database>, scope: Scope): Work {
  const tenant = scope.kind === 'tenant' ? scope.tenantId : undefined;
  return { db, tenant, owner: tenant ?? platformTenant, now: new Date().toISOString() };
}
