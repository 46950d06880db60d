import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/*.test.ts'],
    setupFiles: ['test/window.setup.ts'],
    // A browser and a Prometheus are enough for two cores.
    fileParallelism: false,
    // A browser on a loaded machine takes its time; only a hang reaches this.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // The modules of @grafana import each other without file names, which only a bundler resolves.
    server: { deps: { inline: [/@grafana\//u] } },
  },
});
