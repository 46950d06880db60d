import { closeSync, openSync, rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { enterAllTenants } from './dialect.ts';
import type { Database, Tables } from './schema.ts';
import { inheritOwner } from './file-owner.ts';
import type { SqliteThread } from './sqlite-thread.ts';

const ownerOnly = 0o600;

/**
 * `…/mikrofleet.db.0001-registry.20261122T165438Z`: next to the database, on a disk that is known to exist.
 */
export async function backUpFile(thread: SqliteThread, path: string, last: string): Promise<string> {
  const target = `${path}.${last}.${moment()}`;
  await copyDatabase(thread, target);
  return target;
}

/** A complete copy of the last committed state, whoever writes meanwhile. Fails if the target exists. */
export async function copyDatabase(thread: SqliteThread, target: string): Promise<void> {
  // SQLite fills an empty file, and would create one that others may read.
  closeSync(openSync(target, 'wx', ownerOnly));
  inheritOwner(target);
  try {
    await thread.run('vacuum into ?', [target]);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Copies all tables into a new schema, in one transaction. `pg_dump` would be the better tool, but it must
 * match the server version and is rarely installed next to the exporter; regular dumps remain the operator's
 * job.
 */
export async function backUpSchema(db: Kysely<Database>, last: string, tables: Tables): Promise<string> {
  const schema = `mikrofleet_backup_${last.slice(0, 4)}_${moment().toLowerCase()}`;
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await enterAllTenants(tx);
      await sql`create schema ${sql.id(schema)}`.execute(tx);
      const { rows } = await sql<{
        tablename: string;
      }>`select tablename from pg_tables where schemaname = 'public'`.execute(tx);
      const ours = [...Object.keys(tables), 'kysely_migration'];
      for (const { tablename } of rows.filter((row) => ours.includes(row.tablename))) {
        await sql`create table ${sql.id(schema, tablename)} as table ${sql.id('public', tablename)}`.execute(
          tx,
        );
      }
    });
  return `the schema ${schema}`;
}

/** With milliseconds, so a backup never overwrites another. */
const moment = (): string => new Date().toISOString().replaceAll(/[-:.]/g, '');
