/** Writes json/*.json and the list of boards. With --check it changes nothing and fails if a file is stale. */
import { readdirSync, readFileSync } from 'node:fs';
import { GeneratedFiles } from '../scripts/generated-files.ts';
import { boardJson } from './language/board.ts';
import { boardTable } from './language/board-table.ts';
import { readBoards } from './read-boards.ts';

const folder = new URL('./', import.meta.url);
const files = new GeneratedFiles(folder);
const names = readdirSync(new URL('boards/', folder))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

const list = names.map((name) => `  '${name}',\n`).join('');
files.write(
  'boards/names.generated.ts',
  `// Generated from the files of this folder by npm run generate; do not edit.\nexport const boardNames = [\n${list}] as const;\n\nexport type BoardName = (typeof boardNames)[number];\n`,
);

const jsonFiles: string[] = [];
for (const { name, board } of await readBoards()) {
  const json = boardJson(name, board);
  files.write(`json/${json.uid}.json`, `${JSON.stringify(json, undefined, 2)}\n`);
  jsonFiles.push(`${json.uid}.json`);
}
files.keepOnly('json', jsonFiles);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
files.write('README.md', boardTable(readme, await readBoards()));
files.finish();
