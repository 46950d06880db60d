import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/run/longest-first.ts';

const everyProject = {
  setupFiles: 'test/run/each-file.ts',
  // Only what hangs needs so long, however busy the machine is.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
};

// tests run on the sources of both workspaces, built or not
const resolve = {
  alias: { '@mikrofleet/simulator': fileURLToPath(new URL('../simulator/src/index.ts', import.meta.url)) },
};

const endToEnd = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/run/global-setup.ts',
    // Tests wait more than they work: for devices, processes and deadlines.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          ...everyProject,
          name: 'parts',
          include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: [endToEnd],
          // The sources are loaded once by each worker instead of by each of 350 files: half of the time of all of them.
          isolate: false,
        },
      },
      { resolve, test: { ...everyProject, name: 'end to end', include: [endToEnd] } },
    ],
  },
});
