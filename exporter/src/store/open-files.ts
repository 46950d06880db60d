import { statSync } from 'node:fs';
import { ExporterError } from '../errors/exporter-error.ts';

/** All files of a SQLite database: what is moved and backed up together while nothing runs. */
export const filesOf = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

/**
 * The files of an open database. Whoever has them open goes on writing when they lose their names, into files that are
 * gone with the process, and SQLite reports success. An open file keeps its inode from being given to another.
 */
export class OpenFiles {
  readonly #files: readonly { readonly path: string; readonly inode: string | undefined }[];

  /** Call this after the first write: until then there is no log. */
  constructor(path: string) {
    this.#files = filesOf(path).map((file) => ({ path: file, inode: inodeOf(file) }));
  }

  /**
   * Fails with `storage.replaced` while one of them is missing or another. Three calls to the system, some 10 µs; not in
   * Node's thread pool, where look-ups of names that nobody answers can hold them for seconds.
   */
  refuseReplaced(): void {
    for (const { path, inode: opened } of this.#files) {
      const inode = inodeOf(path);
      if (inode === opened) continue;
      const what = inode === undefined ? 'was removed' : 'was replaced';
      throw new ExporterError('storage.replaced', `${path} ${what} while the exporter has it open.`);
    }
  }
}

function inodeOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`;
}
