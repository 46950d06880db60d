import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostFolder = fileURLToPath(new URL('../', import.meta.url));

/** One set of Grafana's packages: the page is the same, bundled with each. */
export class Packages {
  /** With a package.json and node_modules. */
  readonly folder: string;
  readonly #require: NodeJS.Require;

  constructor(folder: string) {
    this.folder = folder;
    this.#require = createRequire(join(folder, 'package.json'));
  }

  folderOf(name: string): string {
    return dirname(this.#require.resolve(`${name}/package.json`));
  }

  get grafanaVersion(): string {
    const { dependencies } = JSON.parse(readFileSync(join(this.folder, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    return dependencies['@grafana/ui'] ?? '';
  }
}

/** Grafana 12 with React 18, or Grafana 13 with React 19. */
export function packagesOf(grafana: string): Packages {
  if (grafana === '12') return new Packages(hostFolder);
  if (grafana === '13') return new Packages(join(hostFolder, 'grafana-13'));
  throw new Error(`There are packages of Grafana 12 and 13, not of ${grafana}.`);
}
