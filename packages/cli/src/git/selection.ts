import { GOAL_ENDING } from '@goalsheet/language';
import { pathInRepository, type Repository } from './repository.ts';

/** The goal files of a repository that arguments name, in whatever revision. */
export interface Selection {
  /** What git is asked for. */
  readonly pathspecs: readonly string[];
  /** Whether a file that git names is meant. */
  includes(path: string): boolean;
}

/** Folders that are passed over below those that were named, as `check` does. */
const PASSED_OVER = /^(?:\.|node_modules$)/;
const PATTERN = /[*?[\]{}]/;

/**
 * Files, folders with all that is below them, and patterns (`*`, `?`, `[…]`), counted from the current folder. No argument is
 * the current folder. A file that was named itself may have any ending.
 * @throws {Failure} for what is outside the repository
 */
export function selectionOf(repository: Repository, args: readonly string[]): Selection {
  const named = (args.length > 0 ? args : ['.']).map(argument => pathInRepository(repository, argument));
  const pathspecs = named.flatMap(path => {
    const literal = path === '' ? ':(top)' : `:(top,literal)${path}`;
    return PATTERN.test(path) ? [literal, `:(top,glob)${path}`] : [literal];
  });
  const isBelow = (path: string, folder: string) => folder === '' || path.startsWith(`${folder}/`);
  return {
    pathspecs,
    includes: path =>
      named.some(each => {
        if (path === each) return true;
        if (!path.endsWith(GOAL_ENDING)) return false;
        if (!isBelow(path, each)) return PATTERN.test(each);
        return !isPassedOver(path.slice(each === '' ? 0 : each.length + 1));
      }),
  };
}

/** @param path counted from a folder that was named */
function isPassedOver(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some(folder => PASSED_OVER.test(folder));
}

/** All goal files, wherever they are. */
export const EVERYWHERE: Selection = {
  pathspecs: [`:(top,glob)**/*${GOAL_ENDING}`],
  includes: path => path.endsWith(GOAL_ENDING) && !isPassedOver(path),
};

/** What is meant, and all goal files beside: where something may have been moved from, or to. */
export function andElsewhere({ pathspecs, includes }: Selection): Selection {
  return {
    pathspecs: [...pathspecs, ...EVERYWHERE.pathspecs],
    includes: path => includes(path) || EVERYWHERE.includes(path),
  };
}
