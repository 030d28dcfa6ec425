import { fileURLToPath } from 'node:url';

// For `npm run -s goalsheet -- …` in the repository: npm starts scripts in the root, so relative paths would count from there.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// Whoever starts the tool again, as git does, is not npm.
process.argv[1] = fileURLToPath(new URL('main.ts', import.meta.url));
await import('./main.ts');
