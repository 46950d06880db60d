import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { type Permit, Semaphore } from '../concurrency/semaphore.ts';
import type { OpenFiles } from './open-files.ts';
import { sqliteResultOf } from './sqlite-result.ts';
import type { SqliteThread } from './sqlite-thread.ts';

/** A write waits at most this long for another process. */
const lockWaitMs = 2000;
const firstPauseMs = 5;
const longestPauseMs = 50;

/**
 * Writes through the one connection of a thread, one transaction after the other. Another process may hold the write
 * lock: waiting for it takes timers here and no time of the thread, so that even a closing exporter is not held up.
 */
export class SqliteWriter implements Driver {
  readonly #thread: SqliteThread;
  readonly #files: OpenFiles;
  readonly #turn = new Semaphore(1);
  #connection: WriterConnection | undefined;

  constructor(thread: SqliteThread, files: OpenFiles) {
    this.#thread = thread;
    this.#files = files;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const askedAt = performance.now();
    const permit = await this.#turn.acquire(undefined);
    // kysely tracks the connection by identity.
    this.#connection = new WriterConnection(this.#thread, { permit, askedAt });
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const permit = this.#connection?.permit;
    this.#connection = undefined;
    if (permit !== undefined) this.#turn.release(permit);
  }

  /**
   * `immediate`: a transaction that starts with a read could not be upgraded if another process wrote meanwhile. The
   * wait counts from the moment a write was asked for. Otherwise a queue of writes behind a lock would wait one after
   * the other, and the last of thirty for a minute.
   */
  async beginTransaction(): Promise<void> {
    this.#files.refuseReplaced();
    const until = (this.#connection?.askedAt ?? 0) + lockWaitMs;
    for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 2)) {
      try {
        await this.#thread.run('begin immediate');
        return;
      } catch (error) {
        const isBusy = error instanceof Error && sqliteResultOf(error) === 'SQLITE_BUSY';
        if (!isBusy || performance.now() >= until) throw error;
      }
      await sleep(pause);
    }
  }

  /** The second look is for files that vanish during the commit: what is in them is lost, so it is not acknowledged. */
  async commitTransaction(): Promise<void> {
    this.#files.refuseReplaced();
    await this.#thread.run('commit');
    this.#files.refuseReplaced();
  }

  /** A full disk has already rolled the transaction back; a second rollback would hide the cause. */
  async rollbackTransaction(): Promise<void> {
    if (this.#thread.inTransaction) await this.#thread.run('rollback');
  }

  /**
   * The library for Node 20 keeps a closed file open until its statements are collected. A copy of the file
   * alone must be complete before that. What cannot be moved stays in the log for the next start.
   */
  async destroy(): Promise<void> {
    await this.#thread.run('pragma wal_checkpoint(TRUNCATE)').catch(() => undefined);
    await this.#thread.close();
  }
}

class WriterConnection implements DatabaseConnection {
  readonly permit: Permit;
  /** On the clock of `performance`. */
  readonly askedAt: number;
  readonly #thread: SqliteThread;

  constructor(thread: SqliteThread, turn: { readonly permit: Permit; readonly askedAt: number }) {
    this.#thread = thread;
    this.permit = turn.permit;
    this.askedAt = turn.askedAt;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes, lastInsertRowid } = await this.#thread.run(sql, parameters);
    if (rows !== undefined) return { rows: rows as Row[] };
    return {
      rows: [],
      ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
      ...(lastInsertRowid === undefined ? {} : { insertId: BigInt(lastInsertRowid) }),
    };
  }

  // eslint-disable-next-line require-yield -- required by kysely, used by nobody
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('A write has no rows to stream.');
  }
}
