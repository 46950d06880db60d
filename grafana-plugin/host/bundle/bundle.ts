import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { digestOfFiles } from '../../build/digest-of-files.ts';
import { commonJsDefaults, oneRouterForScenes, tableDefaults } from './esbuild-plugins.ts';
import { hostFolder, type Packages, packagesOf } from './packages.ts';

export { hostFolder } from './packages.ts';

interface BundleOptions {
  /** Where bundles are kept. */
  readonly into?: string;
  /** Default: those of Grafana 12. */
  readonly packages?: Packages;
  /** Called when there is none yet. */
  readonly onBundle?: () => void;
}

/** What a bundle is made of: a change below makes another one. */
const sources = ['bundle', 'page', 'panels', 'prometheus', 'tsconfig.json'];
/** A server that runs for longer than this, while others make new bundles, has to be started again. */
const keptMs = 86_400_000;

/**
 * The folder with the bundled page, named by what it was made of: it is made once, and is complete as soon as it is there, so that
 * several servers and tests of one tree can start at the same time.
 */
export async function bundlePage({
  into = join(hostFolder, 'dist'),
  packages = packagesOf('12'),
  onBundle,
}: BundleOptions = {}): Promise<string> {
  const folder = join(into, await digestOfSources(packages));
  if (existsSync(folder)) return folder;
  onBundle?.();
  await mkdir(into, { recursive: true });
  const unfinished = await mkdtemp(join(into, 'unfinished-'));
  await bundleInto(unfinished, packages);
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Somebody else was faster, with the same files.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(unfinished, { recursive: true });
  });
  await removeOld(into);
  return folder;
}

async function digestOfSources(packages: Packages): Promise<string> {
  const paths = [
    ...sources.map((source) => join(hostFolder, source)),
    join(packages.folder, 'package-lock.json'),
  ];
  return (await digestOfFiles(hostFolder, paths)).slice(0, 16);
}

/**
 * Where the sources are seen with these packages. Names of packages are looked up beside the file that imports them, so that those
 * beside the sources are used from where they are, and others through links.
 */
async function sourcesFor({ folder }: Packages): Promise<string> {
  if (folder === hostFolder) return hostFolder;
  const links = join(folder, '.cache/sources');
  await mkdir(links, { recursive: true });
  for (const name of ['bundle', 'page', 'panels', 'prometheus'])
    await symlink(join(hostFolder, name), join(links, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  return links;
}

/** Version 6 names an entry that it does not have. */
const scenesEntry = (folder: string): string =>
  ['dist/esm/packages/scenes/src/index.js', 'dist/esm/index.js']
    .map((path) => join(folder, path))
    .find(existsSync) ?? folder;

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
async function bundleInto(outdir: string, packages: Packages): Promise<void> {
  const file = (name: string, path: string): string => join(packages.folderOf(name), path);
  const sourceFolder = await sourcesFor(packages);
  await build({
    absWorkingDir: sourceFolder,
    preserveSymlinks: true,
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
      'grafana-ui-internal': join(sourceFolder, 'bundle/grafana-ui-internal.js'),
      'grafana-ui-frames': file('@grafana/ui', 'dist/esm/graveyard/GraphNG/utils.mjs'),
      'grafana-ui-files': file('@grafana/ui', 'dist/esm'),
      'grafana-i18n-start': file('@grafana/i18n', 'dist/esm/i18n.mjs'),
      'grafana-error-view': file('@grafana/runtime', 'dist/esm/components/PanelDataErrorView.mjs'),
      'grafana-plugin-page': file('@grafana/runtime', 'dist/esm/components/PluginPage.mjs'),
      '@grafana/scenes': scenesEntry(packages.folderOf('@grafana/scenes')),
    },
    plugins: [oneRouterForScenes, commonJsDefaults, tableDefaults],
    logLevel: 'warning',
    logOverride: { 'package.json': 'silent', 'import-is-undefined': 'silent' },
  });
}
