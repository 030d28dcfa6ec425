// For `npm run -s goalsheet -- …` in the repository: npm starts scripts in the root, so relative paths would count from there.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import('./main.ts');
