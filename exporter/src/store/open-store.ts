import { type Dialect as KyselyDialect, Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { systemScope } from '../access/local-operator.ts';
import type { StorageSetting } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { checkKeys } from './secrets/check-keys.ts';
import type { RootKeySource } from './secrets/root-key.ts';
import { SecretVault } from './secrets/vault.ts';
import { backUpFile, backUpSchema } from './backup.ts';
import { migrate, type MigrateOptions, type MigrateResult } from './migrate.ts';
import { openPool, poolDialect, refuseUnfitServer } from './postgresql.ts';
import { prepareRole } from './role.ts';
import type { Database } from './schema.ts';
import { type Connections, Session } from './session.ts';
import { endPatience, openSqliteFile, openSqliteReader, SqliteFileDialect } from './sqlite.ts';
import { toStorageError } from './storage-error.ts';
import { Store } from '../management/registry.ts';

type Steps = NonNullable<MigrateOptions['more']>;
export type PostgresqlStorage = Extract<StorageSetting, { postgresql: unknown }>;

export interface OpenStoreOptions<S extends StorageSetting = StorageSetting> {
  readonly storage: S;
  readonly keys: RootKeySource;
  /** Migrations of a later version, for tests. */
  readonly more?: Steps;
}

/** What was done on the way. */
export interface Opened {
  readonly migration: MigrateResult;
  /** Whether a root key was made: the operator should keep a copy of it. */
  readonly keyMade: boolean;
}

export interface OpenedStore extends Opened {
  readonly store: Store;
}

/** Opens the database, brings its tables to this version and checks the keys. Fails with a `storage.` or `secret.` code. */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { storage, keys, more = {} } = options;
  if ('sqlite' in storage) return openSqlite(storage.sqlite.path, keys, more);
  const { pools, ...opened } = await preparePostgresql(storage, keys, more);
  return { ...opened, store: new Store(connectionsTo(pools), new SecretVault(keys)) };
}

/**
 * A store on a PostgreSQL server that does not answer yet. Each use tries to open the database until that worked once;
 * until then it fails as it would when the server went away later.
 */
export function openStoreLater(
  { storage, keys, more = {} }: OpenStoreOptions<PostgresqlStorage>,
  onOpen: (opened: Opened) => void,
): Store {
  let preparing: Promise<Pools> | undefined;
  const prepare = async (): Promise<Pools> => {
    const { pools, ...opened } = await preparePostgresql(storage, keys, more);
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
  const connections = { dialect: 'postgresql', reads: later('reads'), writes: later('writes') } as const;
  return new Store(connections, new SecretVault(keys));
}

async function openSqlite(path: string, keys: RootKeySource, more: Steps): Promise<OpenedStore> {
  try {
    return await openFile(path, keys, more);
  } catch (cause) {
    const error = toStorageError(cause);
    if (!(error instanceof ExporterError) || error.message.includes(path)) throw error;
    throw new ExporterError(error.code, `${path}: ${error.message}`, { cause });
  }
}

async function openFile(path: string, keys: RootKeySource, more: Steps): Promise<OpenedStore> {
  const file = openSqliteFile(path);
  const writes = kyselyOf(new SqliteFileDialect(file, 'read write'));
  let reads: Kysely<Database> | undefined;
  try {
    const backup = async (last: string): Promise<string> => backUpFile(file, path, last);
    const migration = await migrate({ db: writes, dialect: 'sqlite', backup, more });
    reads = kyselyOf(new SqliteFileDialect(openSqliteReader(path), 'read only'));
    const store = new Store({ dialect: 'sqlite', reads, writes }, new SecretVault(keys));
    const keyMade = await checkKeys(store.session, systemScope('start'), keys);
    endPatience(file);
    return { store, migration, keyMade };
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

/** The tables are made by the owner; the work is done by a role that owns nothing. */
async function preparePostgresql(
  { postgresql }: PostgresqlStorage,
  keys: RootKeySource,
  more: Steps,
): Promise<Opened & { readonly pools: Pools }> {
  const { url, ownerUrl = url, role, maxConnections } = postgresql;
  const ownerPool = openPool({ url: ownerUrl, maxConnections: 2 });
  const forWrites = Math.max(1, Math.floor(maxConnections / 2));
  const pools = {
    reads: openPool({ url, role, maxConnections: Math.max(1, maxConnections - forWrites) }),
    writes: openPool({ url, role, maxConnections: forWrites }),
  };
  const owner = kyselyOf(poolDialect(ownerPool));
  try {
    await refuseUnfitServer(ownerPool);
    const backup = (last: string): Promise<string> => backUpSchema(owner, last);
    const migration = await migrate({ db: owner, dialect: 'postgresql', backup, more });
    await prepareRole(owner, role);
    const session = new Session(connectionsTo(pools));
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

/** A URL that cannot be read comes back in the message of Node, password and all. */
function withoutAddress(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code !== 'ERR_INVALID_URL') return error;
  return new ExporterError('storage.cannot-open', 'The URL of the PostgreSQL database cannot be understood.');
}
