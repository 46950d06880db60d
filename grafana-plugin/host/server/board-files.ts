import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoardSummary } from './boot.ts';

interface BoardFile {
  readonly path: string;
  readonly summary: BoardSummary;
}

/** The boards of some folders. Read anew for each page, so that a regenerated board shows after a reload. */
export class BoardFiles {
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  async list(): Promise<BoardSummary[]> {
    return (await this.#read())
      .map(({ summary: { uid, title, description, tags } }) => ({ uid, title, description, tags }))
      .sort((left, right) => left.title.localeCompare(right.title));
  }

  /** The JSON of a board, or undefined if there is none of this UID. */
  async text(uid: string): Promise<string | undefined> {
    const found = (await this.#read()).find(({ summary }) => summary.uid === uid);
    return found === undefined ? undefined : await readFile(found.path, 'utf8');
  }

  async #read(): Promise<readonly BoardFile[]> {
    const files = await Promise.all(this.#folders.map(boardsOf));
    return files.flat();
  }
}

async function boardsOf(folder: string): Promise<BoardFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, summary: JSON.parse(await readFile(path, 'utf8')) as BoardSummary };
    }),
  );
}
