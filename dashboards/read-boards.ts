import { readdirSync } from 'node:fs';
import type { BoardName } from './boards/names.generated.ts';
import type { Board } from './language/board.ts';

export interface NamedBoard {
  readonly name: BoardName;
  readonly board: Board;
}

/** The boards of `boards/`, in the order of their names. */
export async function readBoards(): Promise<readonly NamedBoard[]> {
  const boards: NamedBoard[] = [];
  for (const file of readdirSync(new URL('boards/', import.meta.url)).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.generated.ts')) continue;
    const module = (await import(/* @vite-ignore */ `./boards/${file}`)) as { readonly default: Board };
    boards.push({ name: file.slice(0, -'.ts'.length) as BoardName, board: module.default });
  }
  return boards;
}
