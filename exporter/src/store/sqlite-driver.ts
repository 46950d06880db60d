import { createRequire } from 'node:module';
import type * as Library from '@photostructure/sqlite';
import { ExporterError } from '../errors/exporter-error.ts';

export type SqliteFile = Library.DatabaseSyncInstance;
type Driver = Pick<typeof Library, 'DatabaseSync' | 'StatementSync'>;

/** Node's own SQLite, or a library with the same methods on Node 20 and before 22.16. */
export function loadSqlite(): Driver['DatabaseSync'] {
  const { DatabaseSync } = completeBuiltIn() ?? loadLibrary();
  return DatabaseSync;
}

/** What {@link loadSqlite} loads, for a thread that loads it itself: `node:sqlite`, or the path of the library. */
export function sqliteModule(): string {
  if (completeBuiltIn() !== undefined) return 'node:sqlite';
  loadLibrary();
  return createRequire(import.meta.url).resolve(library);
}

const library = '@photostructure/sqlite';

function completeBuiltIn(): Driver | undefined {
  const builtIn = loadBuiltIn();
  return builtIn !== undefined && isComplete(builtIn) ? builtIn : undefined;
}

/** The newest feature of Node's SQLite that is used here. */
const isComplete = ({ DatabaseSync }: Driver): boolean =>
  'isTransaction' in new DatabaseSync(':memory:', { open: false });

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
    return createRequire(import.meta.url)(library) as Driver;
  } catch (cause) {
    const system = `Node ${process.version} on ${process.platform} ${process.arch}`;
    const message = `There is no SQLite for ${system}; Node 22.16 or later has it built in.`;
    throw new ExporterError('storage.cannot-open', message, { cause });
  }
}
