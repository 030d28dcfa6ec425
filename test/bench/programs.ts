import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = new URL('.', import.meta.url);
const CLI = new URL('../../packages/cli/', import.meta.url);

/** The programs that are compared: each a command whose last argument is to follow. */
export interface Programs {
  readonly goalsheet: readonly string[];
  readonly validate: readonly string[];
  /** False if `goalsheet` is the stand-in: the command line cannot be built. */
  readonly real: boolean;
}

/** Builds the command line as it is shipped, and the YAML checker in the same way (one file, compile cache), into `folder`. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const real = existsSync(new URL('build.ts', CLI));
  return {
    goalsheet: real ? [buildCli()] : [await bundled('check', folder)],
    validate: [await bundled('validate', folder)],
    real,
  };
}

function buildCli(): string {
  run([fileURLToPath(new URL('build.ts', CLI))]);
  const { bin } = JSON.parse(readFileSync(new URL('package.json', CLI), 'utf8'));
  return fileURLToPath(new URL(typeof bin === 'string' ? bin : bin.goalsheet, CLI));
}

async function bundled(name: string, folder: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(new URL(`entries/${name}.ts`, HERE))],
    outfile: join(folder, `${name}-all.cjs`),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const start = join(folder, `${name}.cjs`);
  writeFileSync(start, `require('node:module').enableCompileCache();\nrequire('./${name}-all.cjs');\n`);
  return start;
}

/** Runs this Node to its end, output thrown away. @throws if it says that something went wrong */
export function run(args: readonly string[]): void {
  const { status, signal, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${args.join(' ')}: ${status ?? signal}`);
}
