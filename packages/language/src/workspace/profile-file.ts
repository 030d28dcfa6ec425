import { decodeText } from '@goalsheet/core/model';
import {
  baseTexts,
  DEFAULT_PROFILE,
  type Localised,
  onBase,
  type Profile,
  type ProfileBase,
  type ProfileProblem,
  parseProfile,
} from '@goalsheet/core/rules';
import { type FileSystem, folderOf, joined } from './file-system.ts';

/** What a configuration says, together with those that it extends. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the configuration at `path` and those that it extends, one after the other. What is wrong with a shared one is a problem of the
 * `extends` that names it, since that is the place where the author of this file can do something about it.
 * @param bytes of the file at `path`
 */
export async function readProfile(
  fileSystem: Pick<FileSystem, 'readFile'>,
  path: string,
  bytes: Uint8Array,
  above: readonly string[] = [],
): Promise<ReadProfile> {
  const decoded = decodeText(bytes);
  if ('error' in decoded) {
    const start = { line: 0, character: 0 };
    return { profile: DEFAULT_PROFILE, problems: [{ message: decoded.message, range: { start, end: start } }] };
  }
  const { profile, base, problems } = parseProfile(decoded.text);
  if (!base) return { profile, problems };
  const shared = await readBase(fileSystem, path, base, [...above, path]);
  if ('problem' in shared) return { profile, problems: [...problems, { message: shared.problem, range: base.range }] };
  const told =
    shared.problems.length > 0 ? [{ message: baseTexts.problems(base.path, shared.problems), range: base.range }] : [];
  return { profile: onBase(shared.profile, profile), problems: [...problems, ...told] };
}

async function readBase(
  fileSystem: Pick<FileSystem, 'readFile'>,
  path: string,
  base: ProfileBase,
  above: readonly string[],
): Promise<ReadProfile | { readonly problem: Localised }> {
  const target = resolved(folderOf(path), base.path);
  if (above.includes(target)) return { problem: baseTexts.circle(base.path) };
  const bytes = await fileSystem.readFile(target).catch(() => undefined);
  if (!bytes) return { problem: baseTexts.unreadable(base.path) };
  return readProfile(fileSystem, target, bytes, above);
}

/** `relative` counted from `folder`, with `.` and `..` taken away; an absolute path as it is. Either slash separates. */
function resolved(folder: string, relative: string): string {
  const names = relative.replaceAll('\\', '/').split('/');
  if (names[0] === '' || /^[A-Za-z]:$/.test(names[0]!)) return names.join('/');
  let at = folder;
  for (const name of names) {
    if (name === '..') at = folderOf(at);
    else if (name !== '.' && name !== '') at = joined(at, name);
  }
  return at;
}
