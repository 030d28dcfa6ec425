import { stat } from 'node:fs/promises';
import { GOAL_ENDING, Workspace } from '@goalsheet/language';
import { Failure, failureOf, systemText, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { pathsOf } from '../paths.ts';
import { readInput, readLimited } from '../read-input.ts';
import { sourceText } from '../source-file.ts';
import { withMoved } from './moved.ts';
import type { FilePair, Sides, Source } from './sides.ts';

/**
 * The sides that two paths name: two files, whatever they are called, or two folders, whose files are matched by their paths; what is
 * left, by what it says.
 * @throws {Failure} if one is not there, or they are not of one kind
 */
export async function sidesOnDisk(before: string, after: string, io: Io): Promise<Sides> {
  const [old, now] = [await placeOf(before, io), await placeOf(after, io)];
  if (before === '-' && after === '-') throw stdinTwice();
  if (old.isFolder !== now.isFolder) throw unlike(old.isFolder ? old : now, old.isFolder ? now : old);
  const pairs: FilePair[] = old.isFolder
    ? await filesOf(old.path, now.path, io)
    : [{ before: fileSource(before, io), after: fileSource(after, io) }];
  return { before: old.shown, after: now.shown, pairs, close: () => {} };
}

interface Place {
  readonly path: string;
  readonly shown: string;
  readonly isFolder: boolean;
}

async function placeOf(typed: string, io: Io): Promise<Place> {
  if (typed === '-') return { path: io.cwd, shown: '-', isFolder: false };
  const paths = pathsOf(io.platform);
  const path = paths.absolute(io.cwd, typed);
  const shown = paths.shown(io.cwd, path);
  try {
    return { path, shown, isFolder: (await stat(path)).isDirectory() };
  } catch (error) {
    throw failureOf(error, shown);
  }
}

function fileSource(typed: string, io: Io): Source {
  const paths = pathsOf(io.platform);
  const path = paths.absolute(io.cwd, typed === '-' ? 'stdin.goal' : typed);
  const name = typed === '-' ? '-' : paths.shown(io.cwd, path);
  return { path, name, text: async () => sourceText(await readInput(io, typed)) };
}

async function filesOf(before: string, after: string, io: Io): Promise<FilePair[]> {
  const pairs = new Map<string, { before?: Source; after?: Source }>();
  for (const [side, folder] of [
    ['before', before],
    ['after', after],
  ] as const)
    for (const path of await goalFiles(folder, io)) {
      const name = path.slice(folder.replace(/\/$/, '').length + 1);
      const pair = pairs.get(name) ?? {};
      const shown = pathsOf(io.platform).shown(io.cwd, path);
      pair[side] = { path, name, text: async () => sourceText({ bytes: await readLimited(path, shown), shown }) };
      pairs.set(name, pair);
    }
  if (pairs.size === 0) throw noFiles(io, before, after);
  return withMoved([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair));
}

async function goalFiles(folder: string, io: Io): Promise<string[]> {
  const unreadable: Failure[] = [];
  const files = await new Workspace(nodeFileSystem()).goalFiles(folder, (path, error) => {
    const shown = pathsOf(io.platform).shown(io.cwd, path);
    const text = systemText(error, shown) ?? { zh: `读不了：${shown}。`, en: `Cannot be read: ${shown}.` };
    unreadable.push(new Failure(text));
  });
  // What is below it would seem to be gone.
  if (unreadable[0]) throw unreadable[0];
  return files;
}

function noFiles(io: Io, before: string, after: string): Failure {
  const [old, now] = [before, after].map(path => pathsOf(io.platform).shown(io.cwd, path));
  return new Failure({
    zh: `两个文件夹（${old}、${now}）里都没有 ${GOAL_ENDING} 文件。请检查路径。`,
    en: `Neither of the folders ${old} and ${now} holds a ${GOAL_ENDING} file. Check the paths.`,
  });
}

function unlike(folder: Place, file: Place): Failure {
  return new Failure({
    zh: `${folder.shown} 是文件夹，${file.shown} 是文件，不能比较。请给出两个文件，或两个文件夹。`,
    en: `${folder.shown} is a folder and ${file.shown} a file. Give two files, or two folders.`,
  });
}

function stdinTwice(): UsageError {
  return new UsageError({
    zh: '“-”（标准输入）只能是一边。请在另一边给出文件。',
    en: '“-” (standard input) can be one side only. Give a file for the other.',
  });
}
