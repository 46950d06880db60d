import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commonJsDefaults, oneRouterForScenes, tableDefaults } from './esbuild-plugins.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export const hostFolder = fileURLToPath(new URL('../', import.meta.url));
export const bundleFolder = join(hostFolder, 'dist');

/**
 * Bundles the page. The npm packages of Grafana leave out their `internal` entry, which Grafana itself uses to draw panels and to
 * start translations. Their files are there as single modules, so an alias reaches them; each stays one instance.
 */
export async function bundlePage(): Promise<void> {
  await build({
    absWorkingDir: hostFolder,
    entryPoints: { page: 'page/main.tsx' },
    outdir: bundleFolder,
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
      '@grafana/scenes': join(packageFolder('@grafana/scenes'), 'dist/esm/packages/scenes/src/index.js'),
    },
    plugins: [oneRouterForScenes, commonJsDefaults, tableDefaults],
    logLevel: 'warning',
    logOverride: { 'package.json': 'silent', 'import-is-undefined': 'silent' },
  });
}
