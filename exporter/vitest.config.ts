import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // tests run on the sources of both workspaces, built or not
    alias: { '@mikrofleet/simulator': fileURLToPath(new URL('../simulator/src/index.ts', import.meta.url)) },
  },
  test: { include: ['test/**/*.test.ts', 'src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
