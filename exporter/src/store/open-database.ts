import { CompiledQuery, type Dialect as KyselyDialect, Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { systemScope } from '../access/local-operator.ts';
import type { StorageSetting } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { checkKeys } from './secrets/check-keys.ts';
import type { RootKeySource } from './secrets/root-key.ts';
import { secretTables } from './secrets/tables.ts';
import { backUpFile, backUpSchema } from './backup.ts';
import { migrate, type MigrateOptions, type MigrateResult } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.generated.ts';
import { openPool, poolDialect, checkServer } from './postgresql.ts';
import { prepareRole } from './role.ts';
import type { Database, Tables } from './schema.ts';
import { type Connections, DatabaseSession } from './database-session.ts';
import { endStart, openSqliteFile, openSqliteReader, readerDialect, writerDialect } from './sqlite.ts';
import { sqliteUpkeep } from './sqlite-upkeep.ts';
import { toStorageError } from './storage-error.ts';

export type PostgresqlStorage = Extract<StorageSetting, { postgresql: unknown }>;

export interface DatabaseOptions<S extends StorageSetting = StorageSetting> {
  readonly storage: S;
  readonly keys: RootKeySource;
  /** All tables except those of the keys. */
  readonly tables: Tables;
  /** Compares the open database with what is known of it elsewhere; fails where it is another one. */
  readonly recognize?: (session: DatabaseSession) => Promise<void>;
  /** Replaces the migrations of this version, in tests. */
  readonly migrations?: MigrateOptions['migrations'];
}

/** What happened while opening. */
export interface Opened {
  readonly migration: MigrateResult;
  /** Whether a root key was created: the operator should keep a copy of it. */
  readonly keyMade: boolean;
}

export interface OpenedDatabase extends Opened {
  readonly connections: Connections;
}

/** Opens the database, migrates it and checks the keys. Fails with a `storage.` or `secret.` code. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const { storage } = options;
  if ('sqlite' in storage) return openSqlite({ ...options, storage });
  const { pools, ...opened } = await preparePostgresql({ ...options, storage });
  return { ...opened, connections: connectionsTo(pools) };
}

/**
 * Connections to a PostgreSQL server that is not reachable yet. Each use tries to open the database until
 * that succeeds once; until then it fails just as it would if the server went away later.
 */
export function openDatabaseLater(
  options: DatabaseOptions<PostgresqlStorage>,
  onOpen: (opened: Opened) => void,
): Connections {
  let preparing: Promise<Pools> | undefined;
  const prepare = async (): Promise<Pools> => {
    const { pools, ...opened } = await preparePostgresql(options);
    onOpen(opened);
    return pools;
  };
  const prepared = (): Promise<Pools> => {
    preparing ??= prepare().catch((error: unknown) => {
      preparing = undefined;
      throw error;
    });
    return preparing;
  };
  const later = (of: keyof Pools): Kysely<Database> =>
    kyselyOf(new PostgresDialect({ pool: async () => (await prepared())[of] }));
  return { dialect: 'postgresql', reads: later('reads'), writes: later('writes') };
}

type SqliteOptions = DatabaseOptions<Extract<StorageSetting, { sqlite: unknown }>>;

async function openSqlite(options: SqliteOptions): Promise<OpenedDatabase> {
  const { path } = options.storage.sqlite;
  try {
    return await openFile(options);
  } catch (cause) {
    const error = toStorageError(cause);
    if (!(error instanceof ExporterError) || error.message.includes(path)) throw error;
    throw new ExporterError(error.code, `${path}: ${error.message}`, { cause });
  }
}

async function openFile({
  storage,
  keys,
  recognize,
  migrations = allMigrations,
}: SqliteOptions): Promise<OpenedDatabase> {
  const { path } = storage.sqlite;
  const thread = await openSqliteFile(path);
  const writes = kyselyOf(writerDialect(thread));
  let reads: Kysely<Database> | undefined;
  try {
    const backup = (last: string): Promise<string> => backUpFile(thread, path, last);
    const migration = await migrate({ db: writes, dialect: 'sqlite', backup, migrations });
    reads = kyselyOf(readerDialect(openSqliteReader(path)));
    const upkeep = sqliteUpkeep(path, (text) => writes.executeQuery(CompiledQuery.raw(text)));
    const connections = { dialect: 'sqlite', reads, writes, upkeep } as const;
    const session = new DatabaseSession(connections);
    await recognize?.(session);
    const keyMade = await checkKeys(session, systemScope('start'), keys);
    await endStart(thread);
    return { connections, migration, keyMade };
  } catch (error) {
    await reads?.destroy();
    await writes.destroy();
    throw error;
  }
}

interface Pools {
  readonly reads: Pool;
  readonly writes: Pool;
}

/** The owner creates the tables; a role that owns nothing does the work. */
async function preparePostgresql({
  storage,
  keys,
  tables: others,
  recognize,
  migrations = allMigrations,
}: DatabaseOptions<PostgresqlStorage>): Promise<Opened & { readonly pools: Pools }> {
  const { url, ownerUrl = url, role, maxConnections } = storage.postgresql;
  const tables = { ...secretTables, ...others };
  const ownerPool = openPool({ url: ownerUrl, maxConnections: 2 });
  const forWrites = Math.max(1, Math.floor(maxConnections / 2));
  const pools = {
    reads: openPool({ url, role, maxConnections: Math.max(1, maxConnections - forWrites) }),
    writes: openPool({ url, role, maxConnections: forWrites }),
  };
  const owner = kyselyOf(poolDialect(ownerPool));
  try {
    await checkServer(ownerPool);
    const backup = (last: string): Promise<string> => backUpSchema(owner, last, tables);
    const migration = await migrate({ db: owner, dialect: 'postgresql', backup, migrations });
    await prepareRole(owner, role, tables);
    const session = new DatabaseSession(connectionsTo(pools));
    await recognize?.(session);
    return { pools, migration, keyMade: await checkKeys(session, systemScope('start'), keys) };
  } catch (error) {
    await Promise.all([pools.reads.end(), pools.writes.end()]);
    throw withoutAddress(toStorageError(error));
  } finally {
    await owner.destroy();
  }
}

const kyselyOf = (dialect: KyselyDialect): Kysely<Database> => new Kysely<Database>({ dialect });

function connectionsTo({ reads, writes }: Pools): Connections {
  const dialect = 'postgresql';
  return { dialect, reads: kyselyOf(poolDialect(reads)), writes: kyselyOf(poolDialect(writes)) };
}

/** Node's message for an unparsable URL contains the URL, password included. */
function withoutAddress(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code !== 'ERR_INVALID_URL') return error;
  return new ExporterError('storage.cannot-open', 'The URL of the PostgreSQL database is not valid.');
}
