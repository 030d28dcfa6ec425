import { stat } from 'node:fs/promises';
import { GOAL_ENDING, type Workspace } from '@goalsheet/language';
import { Failure, systemCode, systemText } from './errors.ts';
import { type Io, say } from './io.ts';
import { pathsOf } from './paths.ts';

/** A file to work on. */
export interface FoundFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly shown: string;
}

/**
 * The goal files that arguments name, each once: files as they are; folders with all that is below them, but for folders
 * that begin with a dot, and node_modules; patterns (`*`, `?`, `[…]`, `{…}`) where no file has that name. No argument is
 * the current folder.
 * @throws {Failure} if one of them names nothing
 */
export async function findFiles(args: readonly string[], workspace: Workspace, io: Io): Promise<FoundFile[]> {
  const paths = pathsOf(io.platform);
  const found = new Map<string, FoundFile>();
  const add = (path: string) => found.set(path, { path, shown: paths.shown(io.cwd, path) });
  const missing: string[] = [];
  for (const argument of args.length > 0 ? args : ['.']) {
    const path = paths.absolute(io.cwd, argument);
    const shown = paths.shown(io.cwd, path);
    try {
      if ((await stat(path)).isDirectory()) {
        const files = await workspace.goalFiles(path, (folder, error) => {
          const shownFolder = paths.shown(io.cwd, folder);
          const text = systemText(error, shownFolder) ?? {
            zh: `读不了：${shownFolder}。`,
            en: `Cannot be read: ${shownFolder}.`,
          };
          missing.push(say(io, text));
        });
        if (files.length === 0) missing.push(say(io, nothingIn(shown)));
        for (const file of files) add(file);
      } else add(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT' && /[*?[\]{}]/.test(argument)) {
        const files = await matching(argument, io);
        if (files.length === 0) missing.push(say(io, nothingMatches(argument)));
        for (const file of files) add(paths.absolute(io.cwd, file));
        continue;
      }
      const text = systemText(error, shown);
      if (!text) throw error;
      missing.push(say(io, text));
    }
  }
  if (missing.length > 0) {
    const all = missing.join('\n');
    throw new Failure({ zh: all, en: all });
  }
  return [...found.values()];
}

async function matching(pattern: string, io: Io): Promise<string[]> {
  const files: string[] = [];
  const { glob } = await import('node:fs/promises');
  // On Windows a pattern may be typed with `\` between names, where a glob means an escape.
  const slashed = io.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  for await (const file of glob(slashed, { cwd: io.cwd, exclude: name => /(?:^|[\\/])node_modules$/.test(name) }))
    if (file.endsWith(GOAL_ENDING)) files.push(file);
  return files.sort();
}

function nothingIn(shown: string) {
  return {
    zh: `文件夹里没有 ${GOAL_ENDING} 文件：${shown}。请检查路径；已有的 Excel、Word、PDF 表先用 goalsheet import 转换，新表用 goalsheet init 建立。`,
    en: `There is no ${GOAL_ENDING} file in the folder ${shown}. Check the path; goalsheet import makes them of Excel, Word and PDF tables, goalsheet init starts one.`,
  };
}

function nothingMatches(pattern: string) {
  return {
    zh: `没有 ${GOAL_ENDING} 文件符合“${pattern}”。`,
    en: `No ${GOAL_ENDING} file matches “${pattern}”.`,
  };
}
