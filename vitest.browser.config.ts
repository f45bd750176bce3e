import { defineConfig } from 'vitest/config';

/** Tests of the page in a real Chromium, two files at a time: much of each is waiting. */
export default defineConfig({
  test: {
    globalSetup: './test/support/own-temp-folder.ts',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
  },
});
