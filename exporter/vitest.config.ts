import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/run/longest-first.ts';

export default defineConfig({
  resolve: {
    // tests run on the sources of both workspaces, built or not
    alias: { '@mikrofleet/simulator': fileURLToPath(new URL('../simulator/src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    // Only what hangs needs so long, however busy the machine is.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    globalSetup: 'test/run/global-setup.ts',
    // Tests wait more than they work: for devices, processes and deadlines.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
  },
});
