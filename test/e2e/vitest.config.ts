import { defineConfig } from 'vitest/config';

/**
 * The packed extension in a real VS Code. Needs what `test/e2e/install.sh` installs, a Chromium, and the packed extension
 * (`npm run package`). What was seen is in `artefacts/e2e`.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
