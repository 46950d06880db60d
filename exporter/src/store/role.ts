import { type Kysely, sql } from 'kysely';
import { ExporterError } from '../errors/exporter-error.ts';
import { grantRows } from './dialect.ts';
import type { Database, Tables } from './schema.ts';

/**
 * Creates the role that the exporter works as: it owns nothing and is subject to row-level security, which an
 * owner could switch off. If the login may not create roles, the error contains the statement to run as
 * superuser.
 */
export async function prepareRole(db: Kysely<Database>, role: string, tables: Tables): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Several exporters may start at once.
    await sql`select pg_advisory_xact_lock(hashtextextended('mikrofleet role', 0))`.execute(tx);
    if (!(await usable(tx, role))) await create(tx, role);
    await grantRows(tx, role, tables);
  });
  await refusePowerfulRole(db, role, Object.keys(tables));
}

async function usable(db: Kysely<Database>, role: string): Promise<boolean> {
  const { rows } = await sql<{ member: boolean }>`
    select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = ${role}`.execute(
    db,
  );
  return rows[0]?.member === true;
}

async function create(db: Kysely<Database>, role: string): Promise<void> {
  const { rows } = await sql<{ may: boolean; name: string }>`
    select rolsuper or rolcreaterole as may, rolname as name from pg_roles where rolname = current_user`.execute(
    db,
  );
  const me = rows[0];
  if (me?.may !== true) {
    const statements = `create role ${role} nologin; grant ${role} to ${me?.name ?? 'the login'};`;
    throw new ExporterError(
      'storage.role-missing',
      `The database lacks the role ${role}. Run as superuser: ${statements}`,
    );
  }
  const { rows: known } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
  if (known.length === 0) await sql`create role ${sql.id(role)} nologin`.execute(db);
  await sql`grant ${sql.id(role)} to current_user`.execute(db);
}

async function refusePowerfulRole(
  db: Kysely<Database>,
  role: string,
  tables: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ powerful: boolean }>`
    select rolsuper or rolbypassrls or exists (
      select 1 from pg_class where relnamespace = 'public'::regnamespace and relname in (${sql.join(tables)})
        and pg_has_role(pg_roles.oid, relowner, 'member')
    ) as powerful from pg_roles where rolname = ${role}`.execute(db);
  if (rows[0]?.powerful === false) return;
  throw new ExporterError(
    'storage.role-missing',
    `The role ${role} is a superuser, may bypass row security or owns the tables, so tenants would not be isolated.`,
  );
}
