import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface OneFile {
  readonly main: string;
  remove(): Promise<void>;
}

/**
 * The built exporter and its dependencies in one file. Tests start it more than three hundred times, and to find and load two thousand
 * files takes three quarters of a start. Files as they are shipped are started by `early-signals.test.ts`, the demo and the packages.
 */
export async function writeInOneFile(repository: string): Promise<OneFile> {
  const cache = join(repository, '.cache');
  await mkdir(cache, { recursive: true });
  // Inside the repository, where it finds the native module; its own folder, since several runs may use one tree.
  const folder = await mkdtemp(join(cache, 'exporter-'));
  const main = join(folder, 'dist/main.js');
  await build({
    entryPoints: [join(repository, 'exporter/dist/main.js')],
    outfile: main,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@photostructure/sqlite'],
    // of dependencies that are CommonJS
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  });
  await copyFile(join(repository, 'exporter/package.json'), join(folder, 'package.json'));
  // Some tests start it as another user.
  await chmod(folder, 0o755);
  return { main, remove: () => rm(folder, { recursive: true, force: true }) };
}
