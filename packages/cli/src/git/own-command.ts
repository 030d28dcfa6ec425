import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Io } from '../io.ts';

/**
 * How git starts this tool, as words of a shell (git brings one on Windows too): `goalsheet` where the PATH has it, so that
 * the next version is found as well; else this very program by its whole path.
 */
export function ownCommand(
  { env, platform, program = ['goalsheet'] }: Pick<Io, 'env' | 'platform' | 'program'>,
  isThere: (path: string) => boolean = existsSync,
): string {
  const windows = platform === 'win32';
  const path = Object.entries(env).find(([name]) => (windows ? name.toLowerCase() === 'path' : name === 'PATH'))?.[1];
  const names = windows ? ['goalsheet.cmd', 'goalsheet.exe'] : ['goalsheet'];
  // What npm puts on the PATH of its own runs is not on git's.
  const folders = (path ?? '').split(windows ? ';' : ':').filter(folder => folder && !/[\\/]\.bin[\\/]?$/.test(folder));
  const { join } = windows ? win32 : posix;
  if (folders.some(folder => names.some(name => isThere(join(folder, name))))) return 'goalsheet';
  return program.map(word => shellWord(windows ? word.replaceAll('\\', '/') : word)).join(' ');
}

/** A word as a POSIX shell takes it: nothing in it is special. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
