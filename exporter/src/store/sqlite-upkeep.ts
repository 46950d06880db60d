import type { OpenFiles } from './open-files.ts';

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
export function sqliteUpkeep(files: OpenFiles, run: (text: string) => Promise<unknown>): SqliteUpkeep {
  return {
    checkpoint: async () => {
      // Never waits for a reader or writer; what it leaves is moved a minute later.
      await run('pragma wal_checkpoint(PASSIVE)');
      files.refuseReplaced();
    },
  };
}
