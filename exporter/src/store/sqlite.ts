import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StatementSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect as KyselyDialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase as KyselyDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement as KyselyStatement,
  type TransactionSettings,
} from 'kysely';
import { LruMap } from '../concurrency/lru-map.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import type { AccessMode } from './health.ts';
import { loadSqlite, pragma, type SqliteFile } from './sqlite-driver.ts';
import { toStorageError } from './storage-error.ts';

/** A write waits at most this long for another process, and blocks the event loop meanwhile. */
const busyTimeoutMs = 2000;
/** At startup nothing else is blocked, and another process may be creating the tables. */
const startBusyTimeoutMs = 10_000;
/** Above this size a full check at every start would take too long. */
const maxCheckedBytes = 256 * 1024 * 1024;
const ownerOnly = 0o600;
/** The driver's default of 2 MB makes lists of a large registry re-read the file repeatedly. */
const cacheKibibytes = 16_000;

/**
 * Opens or creates the file, and refuses one that is read-only or damaged. Waits longer for other processes
 * until {@link setBusyTimeout}.
 */
export function openSqliteFile(path: string): SqliteFile {
  try {
    return open(path);
  } catch (error) {
    throw toStorageError(error);
  }
}

function open(path: string): SqliteFile {
  if (!existsSync(dirname(path))) {
    throw new ExporterError(
      'storage.directory-missing',
      `The directory of the database ${path} does not exist.`,
    );
  }
  const isNew = !existsSync(path);
  const Sqlite = loadSqlite();
  const file = new Sqlite(path);
  try {
    if (isNew) chmodSync(path, ownerOnly);
    file.exec(`pragma busy_timeout = ${startBusyTimeoutMs}`);
    file.exec(`pragma cache_size = -${cacheKibibytes}`);
    file.exec('pragma journal_mode = WAL');
    // An acknowledged write survives a power loss.
    file.exec('pragma synchronous = FULL');
    file.exec('pragma foreign_keys = ON');
    // Overwrites deleted data, so that a removed secret is really gone.
    file.exec('pragma secure_delete = ON');
    refuseReadOnly(file, path);
    if (!isNew && statSync(path).size <= maxCheckedBytes) check(file, path);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Call this at the end of startup. */
export function setBusyTimeout(file: SqliteFile): void {
  file.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
}

/**
 * A second connection to an open file. With a write-ahead log its reads never wait for a write, however long
 * that transaction takes.
 */
export function openSqliteReader(path: string): SqliteFile {
  const Sqlite = loadSqlite();
  try {
    const file = new Sqlite(path, { readOnly: true });
    file.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    file.exec(`pragma cache_size = -${cacheKibibytes}`);
    return file;
  } catch (error) {
    throw toStorageError(error);
  }
}

function refuseReadOnly(file: SqliteFile, path: string): void {
  // SQLite silently opens a read-only file.
  if (!isWritable(path) || pragma(file, 'journal_mode') !== 'wal') {
    throw new ExporterError('storage.read-only', `The database ${path} cannot be written to.`);
  }
  // Only an attempt shows it: file modes do not apply to root, and a mount may be read-only.
  file.exec('begin immediate; rollback');
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function check(file: SqliteFile, path: string): void {
  if (pragma(file, 'quick_check(1)') !== 'ok')
    throw new ExporterError('storage.corrupt', `The database ${path} is damaged.`);
}

/** The kysely dialect, made safe between processes and fit to share its thread with scrapes. */
export class SqliteFileDialect implements KyselyDialect {
  readonly #file: SqliteFile;
  readonly #mode: AccessMode;

  constructor(file: SqliteFile, mode: AccessMode) {
    this.#file = file;
    this.#mode = mode;
  }

  createDriver(): Driver {
    return new SqliteFileDriver(this.#file, this.#mode);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** Cached statements; more than the exporter has, but filters and value lists produce new ones. */
const maxStatements = 500;

/** Preparing most statements takes longer than executing them. */
class PreparedStatements implements KyselyDatabase {
  readonly #file: SqliteFile;
  readonly #known = new LruMap<string, KyselyStatement>(maxStatements);

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  prepare(text: string): KyselyStatement {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const statement = toKysely(this.#file.prepare(text));
    this.#known.set(text, statement);
    return statement;
  }

  close(): void {
    this.#file.close();
  }
}

/** kysely passes the parameters as one list, and needs to know beforehand whether rows come back. */
function toKysely(statement: StatementSyncInstance): KyselyStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}

/** What cannot be checkpointed stays in the log for the next start. */
function emptyLog(file: SqliteFile): void {
  try {
    file.exec('pragma wal_checkpoint(TRUNCATE)');
  } catch {}
}

class SqliteFileDriver extends SqliteDriver {
  readonly #file: SqliteFile;
  readonly #mode: AccessMode;
  #yielding: YieldingConnection | undefined;

  constructor(file: SqliteFile, mode: AccessMode) {
    super({ database: new PreparedStatements(file) });
    this.#file = file;
    this.#mode = mode;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    // Not while reading: reads are short, and those of all scrapes queue.
    await yieldTurn();
    const connection = await super.acquireConnection();
    if (this.#mode === 'read only') return connection;
    // There is only one, and kysely tracks it by identity, so this must be the same object every time.
    this.#yielding ??= new YieldingConnection(connection);
    return this.#yielding;
  }

  /**
   * The library for Node 20 keeps a closed file open until its statements are collected. A copy of the file
   * alone must be complete before that.
   */
  override async destroy(): Promise<void> {
    if (this.#mode === 'read write') emptyLog(this.#file);
    await super.destroy();
  }

  /** A full disk has already rolled the transaction back; a second rollback would hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** A transaction that starts with a read could not be upgraded if another process wrote meanwhile. */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/**
 * Yields between two queries of a write transaction, which may be long. Nothing else can use the connection
 * meanwhile: it stays with its transaction.
 */
class YieldingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await yieldTurn();
    return this.#connection.executeQuery<Row>(query);
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** kysely assumes otherwise, but DDL in SQLite is transactional too. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
