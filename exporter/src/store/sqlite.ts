import { closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StatementSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect as KyselyDialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase as KyselyDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement as KyselyStatement,
} from 'kysely';
import { LruMap } from '../concurrency/lru-map.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import { accessError, chownCommand, inheritOwner } from '../config/file-owner.ts';
import { loadSqlite, type SqliteFile } from './sqlite-driver.ts';
import { sqliteResultOf } from './sqlite-result.ts';
import { SqliteThread } from './sqlite-thread.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import { toStorageError } from './storage-error.ts';

/** At startup nothing else waits, and another process may be creating the tables. */
const startBusyTimeoutMs = 10_000;
/** A read waits only for a process that holds the whole file, such as one that repairs it. */
const readWaitMs = 2000;
const readPauseMs = 20;
/** Above this size a full check at every start would take too long. */
const maxCheckedBytes = 256 * 1024 * 1024;
const ownerOnly = 0o600;
/** The driver's default of 2 MB makes lists of a large registry re-read the file repeatedly. */
const cacheKibibytes = 16_000;

/**
 * Opens or creates the file, and refuses one that cannot be written to or is damaged. Waits longer for other processes
 * until {@link endStart}.
 */
export async function openSqliteFile(path: string): Promise<SqliteThread> {
  refuseForeignFiles(path);
  const isNew = !existsSync(path) && create(path);
  const thread = new SqliteThread(path);
  try {
    await thread.run(`pragma busy_timeout = ${startBusyTimeoutMs}`);
    await thread.run(`pragma cache_size = -${cacheKibibytes}`);
    await thread.run('pragma journal_mode = WAL');
    // An acknowledged write survives a power loss.
    await thread.run('pragma synchronous = FULL');
    await thread.run('pragma foreign_keys = ON');
    // Overwrites deleted data, so that a removed secret is really gone.
    await thread.run('pragma secure_delete = ON');
    await refuseUnwritable(thread, path);
    if (!isNew && statSync(path).size <= maxCheckedBytes) await check(thread, path);
    // After a crash the log may hold everything that was written for a long time.
    await thread.run('pragma wal_checkpoint(PASSIVE)');
    return thread;
  } catch (error) {
    await thread.close();
    throw toStorageError(error);
  }
}

/** Call this at the end of startup: from now on the writer waits, and not the thread. */
export async function endStart(thread: SqliteThread): Promise<void> {
  await thread.run('pragma busy_timeout = 0');
}

/**
 * A second connection to an open file. With a write-ahead log its reads never wait for a write, however long
 * that transaction takes.
 */
export function openSqliteReader(path: string): SqliteFile {
  const Sqlite = loadSqlite();
  try {
    const file = new Sqlite(path, { readOnly: true });
    file.exec(`pragma cache_size = -${cacheKibibytes}`);
    return file;
  } catch (error) {
    throw toStorageError(error);
  }
}

/** All files of a SQLite database: what is moved and backed up together while nothing runs. */
export const filesOf = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

/** Creates an empty file; false when another process was faster. SQLite gives its log the owner of the database. */
function create(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', ownerOnly));
    inheritOwner(path);
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    const message = `The database ${path} cannot be created: ${code}.`;
    throw new ExporterError(code === 'ENOSPC' ? 'storage.full' : 'storage.cannot-open', message, { cause });
  }
}

/** SQLite only reports that it cannot open a file, and opens one it may not write to without a word. */
function refuseForeignFiles(path: string): void {
  const directory = dirname(path);
  if (!existsSync(directory)) {
    throw new ExporterError(
      'storage.directory-missing',
      `The directory of the database ${path} does not exist.`,
    );
  }
  const present = filesOf(path).filter((file) => existsSync(file));
  const denied = present.map((file) => accessError(file)).find((error) => error !== undefined);
  if (denied?.foreign !== undefined) throw wrongOwner(denied.foreign, present);
  // The log is created beside the database.
  const closed = statSync(directory).isDirectory()
    ? accessError(directory, constants.W_OK | constants.X_OK)
    : undefined;
  if (closed?.foreign !== undefined && denied === undefined) {
    throw wrongOwner(closed.foreign, [directory]);
  }
  const error = denied ?? closed;
  if (error === undefined) return;
  const { path: which, code } = error;
  if (code === 'EROFS')
    throw new ExporterError('storage.read-only', `${which} is on a read-only file system.`);
  const isUnreadable = accessError(which, constants.R_OK) !== undefined;
  throw isUnreadable
    ? new ExporterError('storage.cannot-open', `The database ${path} cannot be opened: ${which}: ${code}.`)
    : new ExporterError('storage.read-only', `The database ${path} cannot be written to: ${which}: ${code}.`);
}

function wrongOwner(what: string, files: readonly string[]): ExporterError {
  return new ExporterError('storage.wrong-owner', `${what}. As root: ${chownCommand(files)}`);
}

/** Only an attempt shows it: a write to the first page reaches the log, and so a full or failing disk. */
async function refuseUnwritable(thread: SqliteThread, path: string): Promise<void> {
  if ((await thread.value('pragma journal_mode')) !== 'wal') {
    throw new ExporterError('storage.read-only', `The database ${path} cannot be written to.`);
  }
  const version = Number(await thread.value('pragma user_version'));
  await thread.run('begin immediate');
  await thread.run(`pragma user_version = ${version}`);
  await thread.run('commit');
}

async function check(thread: SqliteThread, path: string): Promise<void> {
  if ((await thread.value('pragma quick_check(1)')) !== 'ok')
    throw new ExporterError('storage.corrupt', `The database ${path} is damaged.`);
}

/** The kysely dialect of SQLite with one of its two drivers. */
const dialectOf = (createDriver: () => Driver): KyselyDialect => ({
  createDriver,
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
});

/** Of the writer in its thread. */
export const writerDialect = (thread: SqliteThread): KyselyDialect =>
  dialectOf(() => new SqliteWriter(thread));

/** Of a reader, fit to share its thread with scrapes. */
export const readerDialect = (file: SqliteFile): KyselyDialect =>
  dialectOf(() => new SqliteReaderDriver(file));

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

class SqliteReaderDriver extends SqliteDriver {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    super({ database: new PreparedStatements(file) });
    this.#file = file;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    // Not while reading: reads are short, and those of all scrapes queue.
    await yieldTurn();
    return super.acquireConnection();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** Only the first query takes the snapshot, so it is made here, where waiting takes a timer and not the event loop. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const until = performance.now() + readWaitMs;
    await connection.executeQuery(CompiledQuery.raw('begin'));
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('select 1 from sqlite_schema limit 1'));
        return;
      } catch (error) {
        const isBusy = error instanceof Error && sqliteResultOf(error) === 'SQLITE_BUSY';
        if (isBusy && performance.now() < until) await sleep(readPauseMs);
        else throw await this.#withoutTransaction(connection, error);
      }
    }
  }

  /** kysely does not roll back a transaction that did not begin. */
  async #withoutTransaction(connection: DatabaseConnection, error: unknown): Promise<unknown> {
    await this.rollbackTransaction(connection);
    return error;
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** kysely assumes otherwise, but DDL in SQLite is transactional too. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
