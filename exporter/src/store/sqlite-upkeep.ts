import { statSync } from 'node:fs';
import { ExporterError } from '../errors/exporter-error.ts';
import { filesOf } from './sqlite.ts';

/** Care for an open SQLite file. */
export interface SqliteUpkeep {
  /**
   * Moves what was written from the log into the file. Until then an acknowledged write is in the log alone, which
   * SQLite by itself leaves so until it has a thousand pages: for weeks, on a quiet registry. Fails with
   * `storage.replaced` when the files are no longer those that were opened.
   */
  readonly checkpoint: () => Promise<void>;
}

/** `run` executes a statement between two transactions. */
export function sqliteUpkeep(path: string, run: (text: string) => Promise<unknown>): SqliteUpkeep {
  const opened = filesOf(path).map(inodeOf);
  return {
    checkpoint: async () => {
      // Never waits for a reader or writer; what it leaves is moved a minute later.
      await run('pragma wal_checkpoint(PASSIVE)');
      for (const [index, file] of filesOf(path).entries()) {
        const inode = inodeOf(file);
        if (inode === opened[index]) continue;
        const what = inode === undefined ? 'was removed' : 'was replaced';
        throw new ExporterError('storage.replaced', `${file} ${what} while the exporter has it open.`);
      }
    },
  };
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}
