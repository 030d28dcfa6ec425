#!/usr/bin/env node
import module from 'node:module';
import { FAILED } from './exit-codes.ts';
import { tooOld } from './node-version.ts';

const reason = tooOld(process.versions.node);
if (reason === undefined) {
  // The code that was compiled is kept for the next start.
  module.enableCompileCache();

  const [{ run }, { nodeIo }] = await Promise.all([import('./run.ts'), import('./node-io.ts')]);
  const io = nodeIo();
  process.exitCode = await run(process.argv.slice(2), io);
  io.close();
} else {
  process.stderr.write(reason);
  process.exitCode = FAILED;
}
