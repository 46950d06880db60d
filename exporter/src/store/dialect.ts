import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database, TableFacts, Tables } from './schema.ts';

/** The databases that the registry supports. All their differences are in this file. */
export type Dialect = 'sqlite' | 'postgresql';

/** Text sorted by code point. PostgreSQL would use the collation of the server, and pages would differ. */
export function textType(dialect: Dialect): RawBuilder<unknown> {
  return dialect === 'sqlite' ? sql`text` : sql`text collate "C"`;
}

/** The database clock in milliseconds: all exporters compare leases by the same clock. */
export function databaseClockMs(dialect: Dialect): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
}

/** Makes a table append-only: not even our own code can change or remove its rows. */
export async function makeAppendOnly(db: Kysely<unknown>, dialect: Dialect, table: string): Promise<void> {
  const message = `${table} is append-only`;
  if (dialect === 'sqlite') {
    for (const event of ['update', 'delete']) {
      const trigger = sql.id(`${table}_refuse_${event}`);
      await sql`create trigger ${trigger} before ${sql.raw(event)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(message)}); end`.execute(db);
    }
    return;
  }
  await sql`create function ${sql.id(`${table}_refuse`)}() returns trigger language plpgsql
    as ${sql.lit(`begin raise exception '${message}'; end`)}`.execute(db);
  await sql`create trigger ${sql.id(`${table}_refuse_change`)} before update or delete on ${sql.table(table)}
    for each row execute function ${sql.id(`${table}_refuse`)}()`.execute(db);
  await sql`create trigger ${sql.id(`${table}_refuse_truncate`)} before truncate on ${sql.table(table)}
    for each statement execute function ${sql.id(`${table}_refuse`)}()`.execute(db);
}

/**
 * Defence in depth: even a query that forgets its tenant only sees the rows of one tenant. A transaction that
 * has not set its tenant fails; `*` stands for all tenants. After a transaction PostgreSQL leaves an empty
 * setting instead of none, hence a function and not just `current_setting`.
 */
export async function makeRowSecurityFunction(db: Kysely<unknown>): Promise<void> {
  await sql`create function mikrofleet_tenant() returns text stable language plpgsql as ${sql.lit(`
    declare tenant text := coalesce(current_setting('app.tenant_id', true), '');
    begin
      if tenant = '' then raise exception 'app.tenant_id is not set'; end if;
      return tenant;
    end`)}`.execute(db);
}

/** Binds a table to the tenant of the transaction; `column` names the tenant of a row. */
export async function secureRows(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  const allowed = sql`${sql.id(column)} = (select mikrofleet_tenant()) or (select mikrofleet_tenant()) = '*'`;
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`create policy ${sql.id(`${table}_tenant`)} on ${sql.table(table)}
    using (${allowed}) with check (${allowed})`.execute(db);
}

/** Value of `app.tenant_id` for work on all tenants; not a valid tenant id. */
export const allTenants = '*';

/** Sets the rest of the transaction to work for all tenants. */
export async function enterAllTenants<T>(db: Kysely<T>): Promise<void> {
  await sql`select set_config('app.tenant_id', ${allTenants}, true)`.execute(db);
}

/** Sets the tenant whose rows the rest of the transaction may see. */
export async function enterTenant(db: Kysely<Database>, tenant: string): Promise<void> {
  await sql`select set_config('app.tenant_id', ${tenant}, true)`.execute(db);
}

/**
 * Serialises the writes of one tenant, as SQLite does anyway; a check before a write then holds until the
 * write.
 */
export async function queueWrites(db: Kysely<Database>, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant}, 0))`.execute(db);
}

/** End of a query: rows that another transaction is writing are left out. SQLite has one writer at a time. */
export function skipLocked(dialect: Dialect): RawBuilder<unknown> {
  return dialect === 'sqlite' ? sql`` : sql`for update skip locked`;
}

/** Grants the working role its rights; never more than rows. */
export async function grantRows(db: Kysely<Database>, role: string, tables: Tables): Promise<void> {
  const to = sql.id(role);
  await sql`grant usage on schema public to ${to}`.execute(db);
  for (const [table, { appendOnly }] of Object.entries<TableFacts>(tables)) {
    const rights = appendOnly ? sql`select, insert` : sql`select, insert, update, delete`;
    await sql`grant ${rights} on ${sql.table(table)} to ${to}`.execute(db);
  }
}
