import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Packages are built and a Debian system is made: minutes on a busy machine.
  test: { include: ['test/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 900_000 },
});
