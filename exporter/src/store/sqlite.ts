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

/** A write waits at most this long for another process, with the event loop standing still. */
const busyTimeoutMs = 2000;
/** At the start nobody else waits, and another process may be making the tables. */
const startBusyTimeoutMs = 10_000;
/** Above this a full check at every start would take too long. */
const maxCheckedBytes = 256 * 1024 * 1024;
const ownerOnly = 0o600;
/** The driver's own 2 MB make lists of a large registry read the file again and again. */
const cacheKibibytes = 16_000;

/**
 * Opens the file, creating it when it is not there, and refuses what cannot be written to or is damaged. It is patient
 * with other processes until {@link setBusyTimeout}.
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
    // An acknowledged write survives a loss of power.
    file.exec('pragma synchronous = FULL');
    file.exec('pragma foreign_keys = ON');
    // Overwrites what is deleted, so that a removed secret is really gone.
    file.exec('pragma secure_delete = ON');
    refuseReadOnly(file, path);
    if (!isNew && statSync(path).size <= maxCheckedBytes) check(file, path);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** To be called when the start is over. */
export function setBusyTimeout(file: SqliteFile): void {
  file.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
}

/**
 * A second connection to a file that is open already. With a write-ahead log its reads wait for no write, however long
 * the transaction of that takes.
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
  // SQLite opens what it may only read without a word.
  if (!isWritable(path) || pragma(file, 'journal_mode') !== 'wal') {
    throw new ExporterError('storage.read-only', `The database ${path} cannot be written to.`);
  }
  // Only an attempt tells: file modes mean nothing to root, and a mount may be read-only.
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

/** The dialect of kysely, made safe between processes and fit to share its thread with scrapes. */
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

/** Statements kept; more than the exporter has, but filters and lists of values make ever new ones. */
const maxStatements = 500;

/** To prepare a statement takes longer than to execute most of them. */
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

/** kysely wants the parameters as one list, and to know beforehand whether rows come back. */
function toKysely(statement: StatementSyncInstance): KyselyStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}

/** What cannot be moved stays in the log, where the next start finds it. */
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
    // Not within the reads: they are short, and those of all scrapes wait for each other.
    await yieldTurn();
    const connection = await super.acquireConnection();
    if (this.#mode === 'read only') return connection;
    // There is one only, and kysely marks it: so this has to be the same every time as well.
    this.#yielding ??= new YieldingConnection(connection);
    return this.#yielding;
  }

  /**
   * The library of Node 20 holds a closed file until its statements are collected. A copy of the file alone has to be
   * whole before that.
   */
  override async destroy(): Promise<void> {
    if (this.#mode === 'read write') emptyLog(this.#file);
    await super.destroy();
  }

  /** A full disk has rolled the transaction back already; to do it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** A transaction that starts by reading could not become a writer later when another process wrote meanwhile. */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** Gives way between two queries of a transaction that writes, which may be long. Nobody else comes between: the connection stays with its transaction. */
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
  /** kysely assumes not, but a migration in SQLite is all or nothing as well. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
