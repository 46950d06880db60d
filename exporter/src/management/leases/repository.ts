import { sql } from 'kysely';
import { type Scope } from '../../access/scope.ts';
import { databaseClockMs } from '../../store/dialect.ts';
import type { DatabaseSession } from '../../store/database-session.ts';

declare module '../../store/schema.ts' {
  interface Database {
    leases: LeaseTable;
  }
}

interface LeaseTable {
  tenant_id: string;
  name: string;
  holder: string;
  /** Increases with every change of the holder, to detect late writes of an earlier one. */
  fence: number;
  expires_ms: number;
}

/** The right to do one scheduled task until it expires. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  /** Greater than that of every earlier holder. */
  readonly fence: number;
}

/** Decides which exporter does what; times are those of the database. */
export class LeaseRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** Takes a free or expired lease, or extends our own. Undefined when another process holds it. */
  async acquire(
    scope: Scope,
    want: { name: string; holder: string; seconds: number },
  ): Promise<Lease | undefined> {
    const { name, holder, seconds } = want;
    return this.#session.write(scope, async ({ db, owner }) => {
      const clock = databaseClockMs(this.#session.dialect);
      const values = {
        tenant_id: owner,
        name,
        holder,
        fence: 1,
        expires_ms: sql<number>`${clock} + ${sql.lit(seconds * 1000)}`,
      };
      const row = await db
        .insertInto('leases')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'name'])
            .doUpdateSet({
              holder,
              expires_ms: values.expires_ms,
              fence: sql<number>`leases.fence + case when leases.holder = ${holder} then 0 else 1 end`,
            })
            .where((where) =>
              where.or([where('leases.holder', '=', holder), where('leases.expires_ms', '<=', clock)]),
            ),
        )
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : { name, holder: row.holder, fence: row.fence };
    });
  }

  /** Releases our own lease early. The row stays, so that the fence keeps increasing. */
  async release(scope: Scope, { name, holder }: Pick<Lease, 'name' | 'holder'>): Promise<boolean> {
    return this.#session.write(scope, async ({ db, owner }) => {
      const result = await db
        .updateTable('leases')
        .set({ expires_ms: 0, holder: '' })
        .where('tenant_id', '=', owner)
        .where('name', '=', name)
        .where('holder', '=', holder)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    });
  }
}
