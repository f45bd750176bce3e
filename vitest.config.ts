import { defineConfig } from 'vitest/config';

/** These put other modules in the place of the product's own, which then stay there. */
const REPLACING = [
  'test/cli/replay.test.ts',
  'test/http/rulebook-page.test.ts',
  'test/keys/key-ring.test.ts',
];
/** These start processes and databases, change the clock, listen to what threads do, or count a process's CPU time. */
const ALONE = [
  'clients',
  'e2e',
  'faults',
  'growth',
  'inference',
  'queue',
  'scripts',
  'tracing',
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: './test/support/own-temp-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // Worker threads with models are heavy: two cores run two test files at a time.
    maxWorkers: 2,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...ALONE, ...REPLACING],
          // Loading the product's modules anew for each file takes longer than most of their tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...ALONE, ...REPLACING] } },
    ],
  },
});
