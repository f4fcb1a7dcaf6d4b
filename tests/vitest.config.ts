import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

/** Tests that drive a browser, two files at a time, one a core: a browser waits for a form, a server or git most of its time. */
const inBrowser = (name: string) => ({
  root,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/helpers/require-dist.ts', 'tests/helpers/serve-dist.ts'],
    // How long something is waited for says nothing of how fast it is: that is what the benchmarks are for.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What is asked again and again in between often runs git, in the process that serves the desk: it leaves it time to work.
    expect: { poll: { timeout: 60_000, interval: 300 } },
    maxWorkers: 2,
  },
});

/** Unit tests need nothing; `build` and `e2e` look at the `dist/` that one build left. */
export default defineConfig({
  root,
  test: {
    projects: [
      // A file for each core; without it one core stays free, which is half of a small machine.
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 15_000, maxWorkers: '100%' } },
      {
        root,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/helpers/require-dist.ts',
          // As below: some build a site, which a machine that does other things at the same time takes its time for.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Some of them build sites of their own, and two builds at one time share Astro's generated types.
          fileParallelism: false,
        },
      },
      inBrowser('e2e'),
      // The desk again, what takes long: people who wait for each other, three forges, every form of the ledger.
      inBrowser('desk'),
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
