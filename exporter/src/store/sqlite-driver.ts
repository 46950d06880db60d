import { createRequire } from 'node:module';
import type * as Library from '@photostructure/sqlite';
import { ExporterError } from '../errors/exporter-error.ts';

export type SqliteFile = Library.DatabaseSyncInstance;
type Driver = Pick<typeof Library, 'DatabaseSync' | 'StatementSync'>;

/** Node's own SQLite, or a library with the same methods on Node 20 and before 22.16. */
export function loadSqlite(): Driver['DatabaseSync'] {
  const builtIn = loadBuiltIn();
  const { DatabaseSync } = builtIn !== undefined && isComplete(builtIn) ? builtIn : loadLibrary();
  return DatabaseSync;
}

/** The newest feature of Node's SQLite that is used here. */
const isComplete = ({ DatabaseSync }: Driver): boolean =>
  'isTransaction' in new DatabaseSync(':memory:', { open: false });

/** The first value that a pragma returns, or undefined. */
export function pragma(file: SqliteFile, text: string): unknown {
  const row = file.prepare(`pragma ${text}`).get() as Record<string, unknown> | undefined;
  return Object.values(row ?? {})[0];
}

/** Suppresses Node 22's warning that its SQLite is experimental, which operators would see first. */
function loadBuiltIn(): Driver | undefined {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite') as unknown as Driver | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Loaded on demand, so that everything but SQLite works on platforms without its binary. */
function loadLibrary(): Driver {
  try {
    return createRequire(import.meta.url)('@photostructure/sqlite') as Driver;
  } catch (cause) {
    const system = `Node ${process.version} on ${process.platform} ${process.arch}`;
    const message = `There is no SQLite for ${system}; Node 22.16 or later has it built in.`;
    throw new ExporterError('storage.cannot-open', message, { cause });
  }
}
