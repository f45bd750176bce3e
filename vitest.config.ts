import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: './test/support/own-temp-folder.ts',
    include: ['test/**/*.test.ts'],
    // Run by themselves: see vitest.browser.config.ts.
    exclude: ['test/browser/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // Worker threads with models are heavy: two cores run two test files at a time.
    maxWorkers: 2,
    pool: 'forks',
  },
});
