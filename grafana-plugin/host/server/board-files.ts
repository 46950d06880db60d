import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoardSummary } from './boot.ts';

/** The boards of a folder. Read anew for each page, so that a regenerated board shows after a reload. */
export class BoardFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<BoardSummary[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'));
    const boards = await Promise.all(names.map((name) => this.#read(name)));
    return boards
      .map(({ uid, title, description, tags }) => ({ uid, title, description, tags }))
      .sort((left, right) => left.title.localeCompare(right.title));
  }

  /** The JSON of a board, or undefined if there is none of this UID. */
  async text(uid: string): Promise<string | undefined> {
    const known = await this.list();
    return known.some((board) => board.uid === uid)
      ? await readFile(join(this.#folder, `${uid}.json`), 'utf8')
      : undefined;
  }

  async #read(name: string): Promise<BoardSummary> {
    return JSON.parse(await readFile(join(this.#folder, name), 'utf8')) as BoardSummary;
  }
}
