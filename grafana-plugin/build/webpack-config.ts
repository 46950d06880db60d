import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import type { Configuration, ExternalItemFunctionData } from 'webpack';
import { SubresourceIntegrityPlugin } from 'webpack-subresource-integrity';
import VirtualModulesPlugin from 'webpack-virtual-modules';

export const pluginFolder = fileURLToPath(new URL('../', import.meta.url));
const sourceFolder = join(pluginFolder, 'src');
/** Written before, from the boards of dashboards/. */
export const dashboardsFolder = join(pluginFolder, '.cache/dashboards');
/** Written before, from src/texts. */
export const localesFolder = join(pluginFolder, '.cache/locales');

/**
 * What Grafana gives to plugins instead of being bundled, as create-plugin 7.1.7 lists it. The subpaths of @grafana/ui, runtime and
 * data are shared too; @grafana/scenes, schema and i18n are not, and come with the plugin.
 */
const shared = [
  'lodash',
  'jquery',
  'moment',
  'slate',
  'emotion',
  '@emotion/react',
  '@emotion/css',
  'prismjs',
  'slate-plain-serializer',
  '@grafana/slate-react',
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-redux',
  'redux',
  'rxjs',
  'i18next',
  'react-router',
  'd3',
];
const sharedWithPaths = /^@grafana\/(?:ui|runtime|data)(?:\/|$)/u;

/** Sources and translations are watched; a nested plugin has its own plugin.json beside its module. */
async function moduleEntries(): Promise<Record<string, string>> {
  const entries: Record<string, string> = {};
  for (const file of await readdir(sourceFolder, { recursive: true })) {
    if (!file.endsWith('plugin.json')) continue;
    const name = join(relative(sourceFolder, join(sourceFolder, file)), '..', 'module');
    entries[name] = join(sourceFolder, `${name}.tsx`);
  }
  return entries;
}

interface ConfigOptions {
  readonly into: string;
  readonly isProduction?: boolean;
}

/** AMD modules that find their own chunks, which is how Grafana 12 and 13 load plugins. */
export async function webpackConfig({ into, isProduction = true }: ConfigOptions): Promise<Configuration> {
  const { version } = JSON.parse(await readFile(join(pluginFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { id } = JSON.parse(await readFile(join(sourceFolder, 'plugin.json'), 'utf8')) as { id: string };
  const fill = (content: Buffer): string =>
    content
      .toString()
      .replaceAll('%VERSION%', version)
      .replaceAll('%TODAY%', new Date().toISOString().slice(0, 10))
      .replaceAll('%PLUGIN_ID%', id);

  return {
    mode: isProduction ? 'production' : 'development',
    context: sourceFolder,
    entry: await moduleEntries(),
    devtool: isProduction ? 'source-map' : 'eval-source-map',
    cache: { type: 'filesystem', cacheDirectory: join(pluginFolder, '.cache/webpack') },
    externals: [
      // Gives a module its own address, from which the public path follows.
      { 'amd-module': 'module' },
      ...shared,
      ({ request }: ExternalItemFunctionData, callback: (error?: Error, result?: string) => void) =>
        request !== undefined && sharedWithPaths.test(request) ? callback(undefined, request) : callback(),
    ],
    module: {
      rules: [
        {
          test: /src\/(?:.*\/)?module\.tsx$/u,
          use: [{ loader: 'imports-loader', options: { imports: 'side-effects grafana-public-path' } }],
        },
        {
          test: /\.tsx?$/u,
          exclude: /node_modules/u,
          use: { loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
        },
        { test: /\.(?:png|svg)$/u, type: 'asset/inline' },
      ],
    },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    optimization: {
      minimize: isProduction,
      minimizer: [new EsbuildPlugin({ target: 'es2022', legalComments: 'none' })],
    },
    output: {
      path: into,
      clean: true,
      filename: '[name].js',
      // The name of a chunk stays, so that its content has to be part of the address.
      chunkFilename: isProduction ? '[name].js?_cache=[contenthash]' : '[name].js',
      library: { type: 'amd' },
      publicPath: `public/plugins/${id}/`,
      uniqueName: id,
      crossOriginLoading: 'anonymous',
    },
    plugins: [
      new VirtualModulesPlugin({
        'node_modules/grafana-public-path.js': `import amdModule from 'amd-module';
__webpack_public_path__ = amdModule && amdModule.uri
  ? amdModule.uri.slice(0, amdModule.uri.lastIndexOf('/') + 1)
  : 'public/plugins/${id}/';
`,
      }),
      new CopyPlugin({
        patterns: [
          { from: '**/plugin.json', to: '.', transform: fill },
          { from: 'README.md', to: '.', transform: fill },
          // A nested plugin is served from its own folder, so its logo lies there.
          { from: '**/img/**/*', to: '.' },
          { from: dashboardsFolder, to: 'dashboards' },
          { from: localesFolder, to: 'locales' },
          { from: 'locales/**/*.json', to: '.', noErrorOnMissing: true },
          { from: '../CHANGELOG.md', to: '.' },
          { from: '../LICENSE', to: '.' },
        ],
      }),
      new SubresourceIntegrityPlugin({ hashFuncNames: ['sha256'] }),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
