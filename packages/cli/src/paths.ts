import { posix, win32 } from 'node:path';

/**
 * Paths of one platform: the tool works with absolute paths that have `/` between names on every platform
 * (`C:/表/白云.goal`), as the façade of the language wants them.
 */
export interface Paths {
  /** What was typed, as an absolute path with `/`. */
  absolute(cwd: string, typed: string): string;
  /** An absolute path as it is shown, with `/`: counted from `cwd`, unless that is longer or on another drive. */
  shown(cwd: string, path: string): string;
}

/** The rules of a platform (`process.platform`). */
export function pathsOf(platform: NodeJS.Platform): Paths {
  const windows = platform === 'win32';
  const rules = windows ? win32 : posix;
  const slashed = (path: string) => (windows ? path.replaceAll('\\', '/') : path);
  return {
    absolute: (cwd, typed) => slashed(rules.resolve(cwd, typed)),
    shown(cwd, path) {
      const relative = slashed(rules.relative(cwd, path)) || '.';
      return relative.startsWith('../../') && path.length < relative.length ? path : relative;
    },
  };
}
