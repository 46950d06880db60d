import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect as KyselyDialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { ExporterError } from '../errors/exporter-error.ts';
import { loadSqlite } from './sqlite-driver.ts';
import { toStorageError } from './storage-error.ts';

/** A write waits at most this long for another process, with the event loop standing still. */
const busyTimeoutMs = 2000;
/** At the start nobody else waits, and another process may be making the tables. */
const startBusyTimeoutMs = 10_000;
/** Above this a full check at every start would take too long. */
const maxCheckedBytes = 256 * 1024 * 1024;
const ownerOnly = 0o600;

/**
 * Opens the file, creating it when it is not there, and refuses what cannot be written to or is damaged. It is patient
 * with other processes until {@link endPatience}.
 */
export function openSqliteFile(path: string): SqliteDatabase.Database {
  try {
    return open(path);
  } catch (error) {
    throw toStorageError(error);
  }
}

function open(path: string): SqliteDatabase.Database {
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
    file.pragma(`busy_timeout = ${startBusyTimeoutMs}`);
    file.pragma('journal_mode = WAL');
    // An acknowledged write survives a loss of power.
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    // Overwrites what is deleted, so that a removed secret is really gone.
    file.pragma('secure_delete = ON');
    refuseReadOnly(file, path);
    if (!isNew && statSync(path).size <= maxCheckedBytes) check(file, path);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** To be called when the start is over. */
export function endPatience(file: SqliteDatabase.Database): void {
  file.pragma(`busy_timeout = ${busyTimeoutMs}`);
}

function refuseReadOnly(file: SqliteDatabase.Database, path: string): void {
  if (file.readonly || file.pragma('journal_mode', { simple: true }) !== 'wal') {
    throw new ExporterError('storage.read-only', `The database ${path} cannot be written to.`);
  }
  // Only an attempt tells: file modes mean nothing to root, and a mount may be read-only.
  file.exec('begin immediate; rollback');
}

function check(file: SqliteDatabase.Database, path: string): void {
  const answer = file.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new ExporterError('storage.corrupt', `The database ${path} is damaged.`);
}

/** The dialect of kysely with two changes that make transactions safe between processes. */
export class SqliteFileDialect implements KyselyDialect {
  readonly #file: SqliteDatabase.Database;

  constructor(file: SqliteDatabase.Database) {
    this.#file = file;
  }

  createDriver(): Driver {
    return new ImmediateDriver(this.#file);
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

class ImmediateDriver extends SqliteDriver {
  readonly #file: SqliteDatabase.Database;

  constructor(file: SqliteDatabase.Database) {
    super({ database: file });
    this.#file = file;
  }

  /** A full disk has rolled the transaction back already; to do it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
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

class TransactionalAdapter extends SqliteAdapter {
  /** kysely assumes not, but a migration in SQLite is all or nothing as well. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
