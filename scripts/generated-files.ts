import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes generated files below a folder; with --check on the command line it only says which are stale, and fails. */
export class GeneratedFiles {
  readonly #folder: URL;
  readonly #check = process.argv.includes('--check');
  readonly #stale: string[] = [];

  constructor(folder: URL) {
    this.#folder = folder;
  }

  write(name: string, content: string): void {
    const path = fileURLToPath(new URL(name, this.#folder));
    if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
    if (this.#check) {
      this.#stale.push(relative(process.cwd(), path));
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Removes what a folder holds beside the given files: what is generated no more must not stay. */
  keepOnly(folder: string, names: readonly string[]): void {
    const path = fileURLToPath(new URL(`${folder}/`, this.#folder));
    if (!existsSync(path)) return;
    for (const name of readdirSync(path)) {
      if (names.includes(name)) continue;
      if (this.#check) this.#stale.push(`${relative(process.cwd(), path)}/${name}`);
      else rmSync(`${path}/${name}`);
    }
  }

  /** Reports what is stale. Call it at the end. */
  finish(): void {
    if (this.#stale.length === 0) return;
    console.error(`Out of date, run npm run generate: ${this.#stale.join(', ')}`);
    process.exitCode = 1;
  }
}
