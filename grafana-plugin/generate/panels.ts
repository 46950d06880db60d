import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folderOfPanels = join(import.meta.dirname, '../src/panels');

export interface NestedPanel {
  readonly id: string;
  readonly name: string;
  /** Below src/panels and in the built plugin. */
  readonly folder: string;
}

/** The panel plugins within the plugin: the folders of src/panels with a plugin.json. */
export async function readPanels(): Promise<readonly NestedPanel[]> {
  const panels: NestedPanel[] = [];
  for (const folder of readdirSync(folderOfPanels).sort()) {
    const file = join(folderOfPanels, folder, 'plugin.json');
    if (!existsSync(file)) continue;
    const { id, name } = JSON.parse(await readFile(file, 'utf8')) as Omit<NestedPanel, 'folder'>;
    panels.push({ id, name, folder });
  }
  return panels;
}
