import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** Within Grafana, scenes get version 6 of the router under its name for migrations; the page itself has version 5. */
export const oneRouterForScenes: Plugin = {
  name: 'one-router-for-scenes',
  setup(build) {
    build.onResolve({ filter: /^react-router-dom$/ }, ({ importer, resolveDir, kind }) =>
      importer.includes('/@grafana/scenes/')
        ? build.resolve('react-router-dom-v5-compat', { resolveDir, kind })
        : undefined,
    );
  },
};

const shim = 'shim';

/**
 * A `.mjs` file reads the `default` of a CommonJS package the way Node does: the whole module. The sources of @grafana were written
 * for bundlers, which respect `__esModule`; a plain `.js` file between them makes it so again. Without it, the table throws
 * React error 130.
 */
export const commonJsDefaults: Plugin = {
  name: 'commonjs-defaults',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      const isGrafanaModule = /node_modules\/@grafana\/.*\.mjs$/u.test(importer);
      const hasNoDefault = /^(?:@grafana\/|grafana-|react$|react\/|react-dom|rxjs)/u.test(path);
      if (pluginData === shim || !isGrafanaModule || hasNoDefault) return undefined;
      const found = await build.resolve(path, { resolveDir, kind, importer, pluginData: shim });
      if (found.errors.length > 0 || !/\.c?js$/u.test(found.path)) return found;
      return { path: found.path, namespace: shim };
    });
    build.onLoad({ filter: /.*/, namespace: shim }, ({ path }) => ({
      contents: `import * as all from ${JSON.stringify(path)}; export * from ${JSON.stringify(path)}; export default all['default'];`,
      loader: 'js',
      resolveDir: dirname(path),
    }));
  },
};

const withDefaults = 'with-defaults';

/** The builders of scenes 6.57 ask @grafana/schema 12.4 for defaults of the table that it no longer has; the page uses none. */
export const tableDefaults: Plugin = {
  name: 'table-defaults',
  setup(build) {
    build.onResolve(
      { filter: /TablePanelCfg_types\.gen$/ },
      async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === withDefaults) return undefined;
        const found = await build.resolve(path, { resolveDir, kind, pluginData: withDefaults });
        return { path: found.path, namespace: withDefaults };
      },
    );
    build.onLoad({ filter: /.*/, namespace: withDefaults }, ({ path }) => ({
      contents: `export * from ${JSON.stringify(path)}; export const defaultOptions = {};`,
      loader: 'js',
      resolveDir: dirname(path),
    }));
  },
};
