import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boardJson } from '../../dashboards/language/board.ts';
import { pluginBoards } from '../../dashboards/language/links.ts';
import { readPluginBoards } from '../generate/boards.ts';

/** Writes the boards that plugin.json lists, each with the UID of the plugin's set. */
export async function writeDashboards(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { name, board } of await readPluginBoards()) {
    const json = boardJson(name, board, pluginBoards);
    const content = JSON.stringify(json);
    await writeFile(
      join(folder, `${name}.json`),
      JSON.stringify({ ...json, revision: revisionOf(content) }, undefined, 2),
    );
  }
}

/** Grafana imports a board again when its revision is another than the imported one: it follows from the content. */
export const revisionOf = (content: string): number =>
  Number.parseInt(createHash('sha256').update(content).digest('hex').slice(0, 7), 16);
