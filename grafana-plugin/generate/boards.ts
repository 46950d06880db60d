import { readdirSync } from 'node:fs';
import type { Board } from '../../dashboards/language/board.ts';
import { readBoards } from '../../dashboards/read-boards.ts';

interface PluginBoard {
  readonly name: string;
  readonly board: Board;
}

/** The boards that Grafana also reads from files, and those of boards/, which draw with the panels of the plugin. */
export async function readPluginBoards(): Promise<readonly PluginBoard[]> {
  const folder = new URL('../boards/', import.meta.url);
  const own: PluginBoard[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const { default: board } = (await import(new URL(file, folder).href)) as { readonly default: Board };
    own.push({ name: file.slice(0, -'.ts'.length), board });
  }
  return [...(await readBoards()), ...own].sort((left, right) => (left.name < right.name ? -1 : 1));
}
