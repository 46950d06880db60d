import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '@mikrofleet/simulator': fileURLToPath(new URL('../simulator/src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    // a fleet, an exporter and a Prometheus with a few minutes of data
    hookTimeout: 600_000,
    // builds the product for the tests that run it, on first use
    globalSetup: '../exporter/test/run/global-setup.ts',
  },
});
