import { defineConfig } from 'vitest/config';

/** Tests of the page in a real Chromium, one after the other: each drives a browser and a service on two cores. */
export default defineConfig({
  test: {
    globalSetup: './test/support/own-temp-folder.ts',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    pool: 'forks',
  },
});
