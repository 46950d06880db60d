/**
 * Writes src/define/command-tree.generated.ts: which commands each RouterOS menu has. Run by hand when a
 * new inspect tree is recorded, because the trees are kept outside this repository:
 *
 *   npx tsx exporter/scripts/generate/command-tree.ts [--check] [folder of the trees]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usualFolder = fileURLToPath(new URL('../../../../shared/recordings/schema', import.meta.url));
const output = fileURLToPath(new URL('../../src/define/command-tree.generated.ts', import.meta.url));

interface Tree {
  readonly version: string;
  readonly root: Node;
}
interface Node {
  readonly _type?: string;
  readonly [name: string]: Node | string | undefined;
}

/** Menu, then command, then the versions that have it. */
type Commands = Map<string, Map<string, string[]>>;

const treeName = /^restraml_(\d+(?:\.\d+)+)_extra_inspect\.json$/;
const numbers = new Intl.Collator('en', { numeric: true });

function readTrees(folder: string): Tree[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const version = treeName.exec(name)?.[1];
      if (version === undefined) return [];
      return [{ version, root: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Node }];
    })
    .sort((a, b) => numbers.compare(a.version, b.version));
}

function collect(node: Node, menu: string, version: string, found: Commands): void {
  for (const [name, child] of Object.entries(node)) {
    if (typeof child !== 'object') continue;
    if (child._type === 'cmd') {
      const commands = found.get(menu || '/') ?? new Map<string, string[]>();
      found.set(menu || '/', commands.set(name, [...(commands.get(name) ?? []), version]));
    } else if (child._type === 'dir' || child._type === 'path') {
      collect(child, `${menu}/${name}`, version, found);
    }
  }
}

/** `name`, or `name>=7.20.8`, `name<=7.10.2` if the oldest or the newest tree lacks it. */
function wordFor(name: string, present: readonly string[], versions: readonly string[]): string {
  const since = present[0] === versions[0] ? '' : `>=${present[0]}`;
  const until = present.at(-1) === versions.at(-1) ? '' : `<=${present.at(-1)}`;
  return `${name}${since}${until}`;
}

function moduleText(trees: readonly Tree[]): string {
  const found: Commands = new Map();
  for (const { version, root } of trees) collect(root, '', version, found);
  const versions = trees.map(({ version }) => version);
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([menu, commands]) => {
      const words = [...commands].sort(([a], [b]) => (a < b ? -1 : 1));
      return `${menu} ${words.map(([name, present]) => wordFor(name, present, versions)).join(' ')}`;
    });
  return `// Written by scripts/generate/command-tree.ts from the /console/inspect trees that tikoci/restraml publishes for
// x86 and cloud routers. Their licence is the Unlicense: they are in the public domain.

/** The versions that were read, oldest first. */
export const treeVersions: readonly string[] = [${versions.map((version) => `'${version}'`).join(', ')}];

/**
 * One menu in each line, then its commands. \`>=\` names the oldest version read that has a command, \`<=\` the newest;
 * without them all have it.
 */
export const treeText = \`
${lines.join('\n')}
\`;
`;
}

const check = process.argv.includes('--check');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? usualFolder;
if (!existsSync(folder)) {
  console.error('The inspect trees are missing; command-tree.generated.ts stays unchanged.');
  process.exitCode = check ? 0 : 1;
} else {
  const text = moduleText(readTrees(folder));
  const present = existsSync(output) ? readFileSync(output, 'utf8') : '';
  if (check && text !== present) {
    console.error('command-tree.generated.ts is out of date.');
    process.exitCode = 1;
  } else if (!check) writeFileSync(output, text);
}
