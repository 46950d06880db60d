import { defineConfig } from 'vitest/config';

/** Tests of the built plugin in a browser, with a fleet behind it. GRAFANA=13 runs them with the packages of Grafana 13. */
export default defineConfig({
  test: {
    include: ['test/plugin/**/*.test.ts'],
    globalSetup: ['test/plugin/global-set-up.ts'],
    fileParallelism: false,
    // Where nothing loads, each test would wait for a minute.
    bail: 8,
    // A browser on a loaded machine takes its time; only a hang reaches this.
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
