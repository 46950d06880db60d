import type { Kysely, Migration, MigrationProvider } from 'kysely';
import { type Dialect, enterAllTenants } from '../dialect.ts';
import { createRegistry } from './0001-registry.ts';

type Step = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;

/**
 * Every change of the tables, in order, for both databases. A new one gets the next number; what has been released
 * never changes. There is no way back down: a backup is written before.
 */
const steps: Readonly<Record<string, Step>> = {
  '0001-registry': createRegistry,
};

/** Names of all migrations that this version knows, in order. */
export const migrationNames: readonly string[] = Object.keys(steps);

/** The migrations for one database; `more` lets tests stand in for a later version. */
export function migrationProvider(
  dialect: Dialect,
  more: Readonly<Record<string, Step>> = {},
): MigrationProvider {
  const migrations: Record<string, Migration> = {};
  for (const [name, up] of Object.entries({ ...steps, ...more })) {
    migrations[name] = {
      up: async (db: Kysely<unknown>) => {
        // Row-level security is forced, so it binds the owner of the tables too.
        if (dialect === 'postgresql') await enterAllTenants(db);
        await up(db, dialect);
      },
    };
  }
  return { getMigrations: async () => migrations };
}
