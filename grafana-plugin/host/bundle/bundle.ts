import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commonJsDefaults, oneRouterForScenes, tableDefaults } from './esbuild-plugins.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export const hostFolder = fileURLToPath(new URL('../', import.meta.url));
interface BundleOptions {
  /** Where bundles are kept. */
  readonly into?: string;
  /** Called when there is none yet. */
  readonly onBundle?: () => void;
}

/** What a bundle is made of: a change below makes another one. */
const sources = ['bundle', 'page', 'panels', 'prometheus', 'package-lock.json', 'tsconfig.json'];
/** A server that runs for longer than this, while others make new bundles, has to be started again. */
const keptMs = 86_400_000;

/**
 * The folder with the bundled page, named by what it was made of: it is made once, and is complete as soon as it is there, so that
 * several servers and tests of one tree can start at the same time.
 */
export async function bundlePage({
  into = join(hostFolder, 'dist'),
  onBundle,
}: BundleOptions = {}): Promise<string> {
  const folder = join(into, await digestOfSources());
  if (existsSync(folder)) return folder;
  onBundle?.();
  await mkdir(into, { recursive: true });
  const unfinished = await mkdtemp(join(into, 'unfinished-'));
  await bundleInto(unfinished);
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Somebody else was faster, with the same files.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(unfinished, { recursive: true });
  });
  await removeOld(into);
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(hostFolder, source);
    const files = (await stat(path)).isFile() ? [''] : (await readdir(path, { recursive: true })).sort();
    for (const file of files) {
      const full = join(path, file);
      if ((await stat(full)).isFile())
        hash
          .update(`${source}/${file}\0`)
          .update(await readFile(full))
          .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(bundles: string): Promise<void> {
  for (const name of await readdir(bundles)) {
    const path = join(bundles, name);
    // Undefined: somebody else has just removed or finished it.
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > keptMs)
      await rm(path, { recursive: true, force: true });
  }
}

/**
 * The npm packages of Grafana leave out their `internal` entry, which Grafana itself uses to draw panels and to start translations.
 * Their files are there as single modules, so an alias reaches them; each stays one instance.
 */
async function bundleInto(outdir: string): Promise<void> {
  await build({
    absWorkingDir: hostFolder,
    entryPoints: { page: 'page/main.tsx' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'window' },
    alias: {
      'grafana-ui-internal': join(hostFolder, 'bundle/grafana-ui-internal.js'),
      'grafana-ui-frames': join(packageFolder('@grafana/ui'), 'dist/esm/graveyard/GraphNG/utils.mjs'),
      'grafana-ui-files': join(packageFolder('@grafana/ui'), 'dist/esm'),
      'grafana-i18n-start': join(packageFolder('@grafana/i18n'), 'dist/esm/i18n.mjs'),
      'grafana-error-view': join(
        packageFolder('@grafana/runtime'),
        'dist/esm/components/PanelDataErrorView.mjs',
      ),
      'grafana-plugin-page': join(packageFolder('@grafana/runtime'), 'dist/esm/components/PluginPage.mjs'),
      '@grafana/scenes': join(packageFolder('@grafana/scenes'), 'dist/esm/packages/scenes/src/index.js'),
    },
    plugins: [oneRouterForScenes, commonJsDefaults, tableDefaults],
    logLevel: 'warning',
    logOverride: { 'package.json': 'silent', 'import-is-undefined': 'silent' },
  });
}
