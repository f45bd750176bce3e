import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Worker threads with models are heavy: two cores run two test files at a time.
    maxWorkers: 2,
    pool: 'forks',
  },
});
