import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

/** Unit tests need nothing; `build` and `e2e` look at the `dist/` that one build left. */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 15_000 } },
      {
        root,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/helpers/require-dist.ts',
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // Some of them build sites of their own, and two builds at one time share Astro's generated types.
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/helpers/require-dist.ts', 'tests/helpers/serve-dist.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a page needs a moment for: a second is too short on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          // One browser at a time: two of them starve each other on small machines.
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: 'tests/helpers/require-dist.ts',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
