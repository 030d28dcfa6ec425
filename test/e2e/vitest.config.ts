import { defineConfig } from 'vitest/config';

/**
 * The packed extension in a real VS Code. Needs what `test/e2e/install.sh` installs, a Chromium, and the packed extension
 * (`npm run package`). Screenshots of failures are in a folder that is named in the output.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
