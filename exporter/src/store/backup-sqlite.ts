import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { ExporterError } from '../errors/exporter-error.ts';
import { copyDatabase } from './backup.ts';
import { DatabaseSession } from './database-session.ts';
import type { Database } from './schema.ts';
import { openSqliteReader, readerDialect } from './sqlite.ts';
import { SqliteThread } from './sqlite-thread.ts';
import { toStorageError } from './storage-error.ts';

const lockWaitMs = 10_000;

/**
 * Copies a live database into one file that needs no log, checks the copy and lets `read` look at it. A process that is
 * killed meanwhile, or a full disk, leaves no file that looks like a backup.
 */
export async function backUpSqlite(
  path: string,
  target: string,
  read: (copy: DatabaseSession) => Promise<void>,
): Promise<{ readonly pages: number; readonly pageBytes: number }> {
  if (!existsSync(path)) throw new ExporterError('storage.cannot-open', `There is no database ${path}.`);
  const partial = `${target}.partial`;
  try {
    rmSync(partial, { force: true });
    await copy(path, partial);
    const size = await inspect(partial, read);
    renameSync(partial, target);
    flush(dirname(target));
    return size;
  } catch (error) {
    rmSync(partial, { force: true });
    throw toStorageError(error);
  }
}

async function copy(path: string, target: string): Promise<void> {
  const thread = new SqliteThread(path);
  try {
    await thread.run(`pragma busy_timeout = ${lockWaitMs}`);
    await copyDatabase(thread, target);
  } finally {
    await thread.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

async function inspect(
  target: string,
  read: (copy: DatabaseSession) => Promise<void>,
): Promise<{ readonly pages: number; readonly pageBytes: number }> {
  flush(target);
  const thread = new SqliteThread(target);
  try {
    if ((await thread.value('pragma quick_check(1)')) !== 'ok')
      throw new ExporterError(
        'storage.corrupt',
        `The copy is damaged, and so is the database it was made from.`,
      );
    const reads = new Kysely<Database>({ dialect: readerDialect(openSqliteReader(target)) });
    await read(new DatabaseSession({ dialect: 'sqlite', reads, writes: reads }));
    await reads.destroy();
    const pages = Number(await thread.value('pragma page_count'));
    return { pages, pageBytes: Number(await thread.value('pragma page_size')) };
  } finally {
    await thread.close();
  }
}
