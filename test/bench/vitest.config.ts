import { defineConfig } from 'vitest/config';

/** Tests of how time grows with size: apart from the others, in which nothing is timed. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/bench/growth.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
  },
});
