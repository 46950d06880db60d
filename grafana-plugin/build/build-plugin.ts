import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webpack, { type Compiler, type Stats } from 'webpack';
import { digestOfFiles } from './digest-of-files.ts';
import { writeDashboards } from './dashboards.ts';
import { licenceErrors } from '../../scripts/supply-chain/rules.ts';
import { writeLocales } from './locales.ts';
import { bundledPackages, noticesOf } from './third-party.ts';
import { dashboardsFolder, localesFolder, pluginFolder, webpackConfig } from './webpack-config.ts';
import { pluginId } from '../src/plugin-id.ts';

/** What the plugin is made of: a change below makes another one. */
const sources = [
  'boards',
  'build',
  'generate',
  'src',
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'LICENSE',
  '../dashboards/boards',
  '../dashboards/language',
  '../scripts/supply-chain/rules.ts',
];
/** Licences of what is bundled. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';
export const builtFolder = join(pluginFolder, 'dist');
const stampFile = join(pluginFolder, '.cache/built-from');

interface BuildOptions {
  readonly onStart?: () => void;
  /** In steps of ten. */
  readonly onProgress?: (percent: number) => void;
}

export interface Built {
  readonly folder: string;
  readonly seconds: number;
  /** The sources are those of the last build. */
  readonly isCached: boolean;
}

/** Builds into `dist`, unless it was built from exactly these sources. Throws with what webpack reports. */
export async function buildPlugin({ onStart, onProgress }: BuildOptions = {}): Promise<Built> {
  const digest = await digestOfFiles(
    pluginFolder,
    sources.map((source) => join(pluginFolder, source)),
  );
  const before = await readFile(stampFile, 'utf8').catch(() => '');
  if (before === digest && existsSync(join(builtFolder, 'module.js')))
    return { folder: builtFolder, seconds: 0, isCached: true };
  onStart?.();
  const started = Date.now();
  await rm(stampFile, { force: true });
  await writeGenerated();
  const compiler = webpack(await webpackConfig({ into: builtFolder }));
  if (onProgress !== undefined) reportProgress(compiler, onProgress);
  const { compilation } = await run(compiler);
  const packages = bundledPackages(compilation);
  const refused = licenceErrors(
    packages.map(({ name, version, licence }) => ({
      'bom-ref': `${name}@${version}`,
      name,
      version,
      licenses: [{ expression: licence }],
    })),
  );
  if (refused.length > 0) throw new Error(refused.join('\n'));
  await writeFile(join(builtFolder, noticesFile), noticesOf(packages));
  await mkdir(join(pluginFolder, '.cache'), { recursive: true });
  await writeFile(stampFile, digest);
  return { folder: builtFolder, seconds: Math.round((Date.now() - started) / 1000), isCached: false };
}

/** Builds again after each change, without minifying, until the process ends. */
export async function watchPlugin(report: (line: unknown) => void): Promise<void> {
  await writeGenerated();
  const compiler = webpack(await webpackConfig({ into: builtFolder, isProduction: false }));
  await rm(stampFile, { force: true });
  compiler.watch({}, (error, stats) => report(error ?? stats?.toString({ preset: 'minimal' })));
}

/** What webpack copies and nobody types. */
async function writeGenerated(): Promise<void> {
  await writeDashboards(dashboardsFolder);
  await writeLocales(localesFolder, pluginId);
}

function reportProgress(compiler: Compiler, onProgress: (percent: number) => void): void {
  let shown = 0;
  new webpack.ProgressPlugin((share) => {
    const percent = Math.floor(share * 10) * 10;
    if (percent <= shown) return;
    shown = percent;
    onProgress(percent);
  }).apply(compiler);
}

async function run(compiler: Compiler): Promise<Stats> {
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler.run((error, result) => (error === null ? resolve(result!) : reject(error)));
  });
  await new Promise<void>((resolve) => {
    compiler.close(() => resolve());
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
  return stats;
}
