import { Kysely } from 'kysely';
import { systemScope } from '../access/local-operator.ts';
import type { StorageSetting } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { checkKeys } from '../secrets/check-keys.ts';
import type { RootKeySource } from '../secrets/root-key.ts';
import { SecretVault } from '../secrets/vault.ts';
import { backUpFile, backUpSchema } from './backup.ts';
import { migrate, type MigrateOptions, type MigrateResult } from './migrate.ts';
import { openPool, poolDialect, refuseOldServer } from './postgresql.ts';
import { prepareRole } from './role.ts';
import type { Database } from './schema.ts';
import type { Connections } from './session.ts';
import { openSqliteFile, openSqliteReader, SqliteFileDialect } from './sqlite.ts';
import { toStorageError } from './storage-error.ts';
import { Store } from './store.ts';

export interface OpenStoreOptions {
  readonly storage: StorageSetting;
  readonly keys: RootKeySource;
  /** Migrations of a later version, for tests. */
  readonly more?: NonNullable<MigrateOptions['more']>;
}

export interface OpenedStore {
  readonly store: Store;
  readonly migration: MigrateResult;
  /** Whether a root key was made: the operator should keep a copy of it. */
  readonly keyMade: boolean;
}

interface Opened {
  readonly connections: Connections;
  readonly migration: MigrateResult;
}

/** Opens the database, brings its tables to this version and checks the keys. Fails with a `storage.` or `secret.` code. */
export async function openStore({ storage, keys, more = {} }: OpenStoreOptions): Promise<OpenedStore> {
  const { connections, migration } =
    'sqlite' in storage ? await openSqlite(storage.sqlite.path, more) : await openPostgresql(storage, more);
  const store = new Store(connections, new SecretVault(keys));
  try {
    const keyMade = await checkKeys(store.session, systemScope('start'), keys);
    return { store, migration, keyMade };
  } catch (error) {
    await store.close();
    throw toStorageError(error);
  }
}

async function openSqlite(path: string, more: NonNullable<OpenStoreOptions['more']>): Promise<Opened> {
  const file = openSqliteFile(path);
  const dialect = 'sqlite';
  const writes = new Kysely<Database>({ dialect: new SqliteFileDialect(file) });
  try {
    const backup = async (last: string): Promise<string> => backUpFile(file, path, last);
    const migration = await migrate({ db: writes, dialect, backup, more });
    const reads = new Kysely<Database>({ dialect: new SqliteFileDialect(openSqliteReader(path)) });
    return { connections: { dialect, reads, writes }, migration };
  } catch (error) {
    await writes.destroy();
    throw error;
  }
}

/** The tables are made by the owner; the work is done by a role that owns nothing. */
async function openPostgresql(
  { postgresql }: Extract<StorageSetting, { postgresql: unknown }>,
  more: NonNullable<OpenStoreOptions['more']>,
): Promise<Opened> {
  const dialect = 'postgresql';
  const { url, ownerUrl = url, role, maxConnections } = postgresql;
  const ownerPool = openPool({ url: ownerUrl, maxConnections: 2 });
  const owner = new Kysely<Database>({ dialect: poolDialect(ownerPool) });
  let migration: MigrateResult;
  try {
    await refuseOldServer(ownerPool);
    const backup = (last: string): Promise<string> => backUpSchema(owner, last);
    migration = await migrate({ db: owner, dialect, backup, more });
    await prepareRole(owner, role);
  } catch (error) {
    throw withoutAddress(toStorageError(error));
  } finally {
    await owner.destroy();
  }
  const pool = (share: number): Kysely<Database> =>
    new Kysely<Database>({ dialect: poolDialect(openPool({ url, role, maxConnections: share })) });
  const forWrites = Math.max(1, Math.floor(maxConnections / 2));
  const connections = { dialect, reads: pool(maxConnections - forWrites), writes: pool(forWrites) } as const;
  return { connections, migration };
}

/** A URL that cannot be read comes back in the message of Node, password and all. */
function withoutAddress(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code !== 'ERR_INVALID_URL') return error;
  return new ExporterError('storage.cannot-open', 'The URL of the PostgreSQL database cannot be understood.');
}
