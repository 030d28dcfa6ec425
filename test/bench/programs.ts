import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../../packages/cli/build.ts';

/** The scripts that are compared. */
export interface Programs {
  /** The command line as it is published. */
  readonly goalsheet: string;
  /** A checker of the same table in YAML. */
  readonly validate: string;
}

/** Bundles both in the same way, into `folder`: plain JavaScript, minified, with Node's compile cache. */
export async function buildPrograms(folder: string): Promise<Programs> {
  return { goalsheet: await buildGoalsheet(folder), validate: await buildValidate(folder) };
}

async function buildGoalsheet(folder: string): Promise<string> {
  const home = join(folder, 'goalsheet');
  mkdirSync(home);
  copyFileSync(new URL('../../packages/cli/package.json', import.meta.url), join(home, 'package.json'));
  await bundle(join(home, 'dist'));
  return join(home, 'dist/goalsheet.js');
}

async function buildValidate(folder: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(new URL('validate.ts', import.meta.url))],
    outfile: join(folder, 'validate-all.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const start = join(folder, 'validate.cjs');
  writeFileSync(start, `require('node:module').enableCompileCache();\nrequire('./validate-all.cjs');\n`);
  return start;
}

/**
 * Runs this Node to its end, what it prints thrown away.
 * @throws if it ends with a status other than 0
 */
export function run(args: readonly string[]): void {
  const { status, signal, error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw error ?? new Error(`${args.join(' ')}: ${status ?? signal}`);
}
