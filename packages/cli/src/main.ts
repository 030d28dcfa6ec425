#!/usr/bin/env node
import module from 'node:module';

// The code that was compiled is kept for the next start; Node before 22.1 has no such cache.
module.enableCompileCache?.();

const [{ run }, { nodeIo }] = await Promise.all([import('./run.ts'), import('./node-io.ts')]);
const io = nodeIo();
process.exitCode = await run(process.argv.slice(2), io);
io.close();
