import {
  type Kysely,
  type Migration as KyselyMigration,
  type MigrationProvider,
  Migrator,
  sql,
} from 'kysely';
import { ExporterError } from '../errors/exporter-error.ts';
import { type Dialect, enterAllTenants } from './dialect.ts';
import type { Migration } from './migrations/table-maker.ts';
import type { Database } from './schema.ts';
import { toStorageError } from './storage-error.ts';

export interface MigrateOptions {
  readonly db: Kysely<Database>;
  readonly dialect: Dialect;
  /** Writes a backup and returns where it is; `last` is its newest migration. */
  readonly backup: (last: string) => Promise<string>;
  readonly migrations: Readonly<Record<string, Migration>>;
}

export interface MigrateResult {
  /** Whether the database was empty. */
  readonly isNew: boolean;
  readonly applied: readonly string[];
  readonly backup: string | undefined;
}

/** Migrates the tables to this version. All migrations succeed or none; a backup is written before. */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  try {
    return await run(options);
  } catch (error) {
    throw toStorageError(error);
  }
}

async function run({ db, dialect, backup, migrations }: MigrateOptions): Promise<MigrateResult> {
  const provider = providerOf(dialect, migrations);
  const known = Object.keys(await provider.getMigrations());
  const present = await appliedMigrations(db);
  refuseNewer(present, known);
  const last = present.at(-1);
  if (present.length === known.length) return { isNew: false, applied: [], backup: undefined };
  const copy = last === undefined ? undefined : await backup(last);
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw migrationFailed(error, copy);
  const applied = results.map(({ migrationName }) => migrationName);
  return { isNew: last === undefined, applied, backup: copy };
}

function providerOf(dialect: Dialect, migrations: MigrateOptions['migrations']): MigrationProvider {
  const prepared = Object.entries(migrations).map(([name, up]): [string, KyselyMigration] => [
    name,
    {
      up: async (db: Kysely<unknown>) => {
        // Row-level security is forced, so it also applies to the owner of the tables.
        if (dialect === 'postgresql') await enterAllTenants(db);
        await up(db, dialect);
      },
    },
  ]);
  return { getMigrations: async () => Object.fromEntries(prepared) };
}

/** The migrations applied to a database, in order. */
export async function appliedMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

function refuseNewer(present: readonly string[], known: readonly string[]): void {
  const unknown = present.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const message = `The database was written by a newer version: it has ${unknown.join(', ')}.`;
  throw new ExporterError('storage.newer-version', message);
}

function migrationFailed(error: unknown, copy: string | undefined): unknown {
  const known = toStorageError(error);
  if (known instanceof ExporterError) return known;
  const kept = copy === undefined ? '' : ` The backup is ${copy}.`;
  return new ExporterError('storage.migration-failed', `The migration failed.${kept}`, { cause: error });
}
