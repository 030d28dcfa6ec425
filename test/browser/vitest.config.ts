import { defineConfig } from 'vitest/config';

/** Tests that need a Chromium on the machine: `CHROMIUM`, or /usr/bin/chromium. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
