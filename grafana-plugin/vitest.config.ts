import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    // Loading @grafana/ui takes seconds and half a gigabyte in each worker.
    maxWorkers: 2,
    // Only what hangs needs so long, however busy the machine is.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        resolve: {
          alias: {
            // Icons are fetched from Grafana's server.
            'react-inlinesvg': file('test/no-icon.tsx'),
            // Links of @grafana/ui belong to the router of the page, which Grafana shares.
            'react-router-dom-v5-compat': file('node_modules/react-router-dom/dist/index.js'),
          },
        },
        test: {
          name: 'plugin',
          // @grafana/ui is loaded once by each worker instead of by each file: a quarter of the time.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          environment: file('test/browser-environment.ts'),
          setupFiles: ['test/browser.setup.ts'],
          // The modules of @grafana import each other without file names, which only a bundler resolves.
          server: { deps: { inline: [/@grafana\//u] } },
        },
      },
      {
        extends: true,
        test: { name: 'tools', include: ['build/**/*.test.ts', 'generate/**/*.test.ts'] },
      },
    ],
  },
});
